// The tab "In attesa" of a task: its worker lays it aside with whom, why and until when, sees what was waited for so far, and takes it up again.
import { text } from '../../accanto/lingua.js';

const root = window.location.pathname.split('/camunda/')[0];
const day = iso => iso.slice(0, 10).split('-').reverse().join('/');
const nights = (from, to) => Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86400000);
const dayAfter = iso => new Date(Date.parse(`${iso}T12:00:00Z`) + 86400000).toISOString().slice(0, 10);
const days = count => text(`${count} ${count === 1 ? 'giorno' : 'giorni'}`, `${count} ${count === 1 ? 'day' : 'days'}`);
const token = () => decodeURIComponent(document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? '');

function el(tag, attributes = {}, ...inside) {
  const node = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (typeof value === 'function') node.addEventListener(name, value);
    else if (value !== null && value !== false) node.setAttribute(name, value === true ? '' : value);
  });
  node.append(...inside.flat(Infinity).filter(part => part !== null && part !== undefined && part !== false));
  return node;
}

async function ask(task, act, body) {
  const headers = { 'X-Requested-With': 'XMLHttpRequest', Accept: 'application/json' };
  if (body) Object.assign(headers, { 'X-XSRF-TOKEN': token(), 'Content-Type': 'application/json' });
  const answer = await fetch(`${root}/api/tasks/${encodeURIComponent(task)}/${act}`, {
    credentials: 'same-origin', method: body ? 'POST' : 'GET', headers, body: body && JSON.stringify(body)
  });
  const said = await answer.json().catch(() => null);
  if (!answer.ok) throw said ?? { message: text('Il servizio non risponde: riprovate fra poco.', 'The service does not answer: try again soon.') };
  return said;
}

const control = (id, label, input, hint) => el('div', { class: 'form-group' },
  el('label', { for: id, class: 'control-label' }, label), input, hint ? el('p', { class: 'help-block', id: `${id}-aiuto` }, hint) : null, el('p', { class: 'text-danger', id: `${id}-errore` }));

const chooser = (id, choices, chosen) => el('select', { id, name: id.slice(7), class: 'form-control', 'aria-describedby': `${id}-errore` },
  el('option', { value: '' }, text('Scegliete…', 'Choose…')), choices.map(one => el('option', { value: one.code, selected: one.code === chosen }, one.label)));

function warnings(told, until) {
  if (!until) return [];
  const late = told.dueOn && until > told.dueOn
    ? text(`Attenzione: il compito torna ${days(nights(told.dueOn, until))} dopo la sua scadenza, il ${day(told.dueOn)}. La scadenza non si sposta.`,
      `Note: the task comes back ${days(nights(told.dueOn, until))} after it is due, on ${day(told.dueOn)}. The due date does not move.`) : null;
  const adult = until >= told.majorityOn
    ? text(`Attenzione: quel giorno il giovane ha già diciotto anni (${day(told.majorityOn)}).`, `Note: by then the young person is eighteen (${day(told.majorityOn)}).`) : null;
  return [late, adult].filter(Boolean).map(said => el('p', {}, said));
}

function form(told, send) {
  const until = el('input', { id: 'attesa-until', name: 'until', type: 'date', class: 'form-control', min: dayAfter(told.today), 'aria-describedby': 'attesa-until-aiuto attesa-until-errore attesa-avviso' });
  const notice = el('div', { id: 'attesa-avviso', role: 'status', class: 'text-danger accanto-attesa-avviso' });
  until.addEventListener('input', () => notice.replaceChildren(...warnings(told, until.value)));
  return el('form', { class: 'accanto-attesa-modulo', novalidate: true, submit: event => { event.preventDefault(); send(event.target); } },
    el('h4', {}, text('Mettere in attesa', 'Lay aside')),
    control('attesa-authority', text('Chi si aspetta', 'On whom it waits'), chooser('attesa-authority', told.authorities, told.waitsOn?.code)),
    control('attesa-reason', text('Perché', 'Why'), chooser('attesa-reason', told.reasons)),
    control('attesa-until', text('Torna il', 'Comes back on'), until, text('Fino a quel giorno il compito esce dal lavoro di ogni giorno e sta in «In attesa di altri»; poi torna da solo.', 'Until then the task stands in «In attesa di altri»; then it comes back by itself.')),
    notice,
    control('attesa-words', text('Note (facoltative)', 'Notes (optional)'), el('textarea', { id: 'attesa-words', name: 'words', class: 'form-control', rows: 2, maxlength: 500, 'aria-describedby': 'attesa-words-aiuto attesa-words-errore' }), text('Le legge solo chi segue il caso.', 'Only who works on the case reads them.')),
    el('button', { type: 'submit', class: 'btn btn-primary' }, text('Metti in attesa', 'Lay aside')));
}

function history(told) {
  if (!told.waits.length) return el('p', {}, text('Questo compito non è mai stato messo in attesa.', 'This task was never laid aside.'));
  const heads = [text('Chi', 'Whom'), text('Perché', 'Why'), text('Dal', 'From'), text('Al', 'To'), text('Giorni', 'Days'), text('Note', 'Notes'), text('Messo da', 'By')];
  return el('table', { class: 'table table-condensed' }, el('caption', {}, text('Attese di questo compito', 'Waits of this task')),
    el('thead', {}, el('tr', {}, heads.map(head => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, told.waits.map(wait => el('tr', {},
      el('th', { scope: 'row' }, wait.authority.label), el('td', {}, wait.reason.label), el('td', {}, day(wait.since)),
      el('td', {}, wait.endedOn ? day(wait.endedOn) : text(`in corso, torna il ${day(wait.until)}`, `running, back on ${day(wait.until)}`), wait.resumedBy ? el('small', {}, text(` (ripreso da ${wait.resumedBy})`, ` (taken up by ${wait.resumedBy})`)) : null),
      el('td', {}, String(wait.days)), el('td', {}, wait.words ?? ''), el('td', {}, wait.by)))));
}

function state(told) {
  if (!told.running) {
    return el('p', { class: 'accanto-attesa-stato', role: 'status', tabindex: '-1' }, told.waitsOn
      ? text(`Il compito è nel lavoro di ogni giorno. Finché è aperto si aspetta: ${told.waitsOn.label}.`, `The task is in the daily work. While it is open we wait on: ${told.waitsOn.label}.`)
      : text('Il compito è nel lavoro di ogni giorno.', 'The task is in the daily work.'));
  }
  return el('div', { class: 'alert alert-warning accanto-attesa-stato', role: 'status', tabindex: '-1' },
    el('strong', {}, text(`In attesa fino al ${day(told.running.until)}`, `Laid aside until ${day(told.running.until)}`)),
    el('p', {}, text(`Si aspetta: ${told.running.authority.label}. Quel giorno il compito torna da solo.`, `We wait on: ${told.running.authority.label}. On that day the task comes back by itself.`)));
}

/** The server says what is wrong, and of which field. */
function refuse(place, refused) {
  place.querySelectorAll('[aria-invalid]').forEach(field => field.removeAttribute('aria-invalid'));
  place.querySelectorAll('[id$="-errore"]').forEach(line => { line.textContent = ''; });
  const field = refused.field && place.querySelector(`[name="${CSS.escape(refused.field)}"]`);
  if (field) {
    field.setAttribute('aria-invalid', 'true');
    place.querySelector(`#${field.id}-errore`).textContent = refused.message;
    field.focus();
  } else {
    const line = place.querySelector('.accanto-attesa-rifiuto');
    line.textContent = refused.message;
    line.focus();
  }
}

function draw(place, task, told, focus) {
  const again = act => act.then(now => draw(place, task, now, true)).catch(refused => refuse(place, refused));
  const send = sent => again(ask(task, 'waits', Object.fromEntries([...new FormData(sent)].filter(([, value]) => value !== ''))));
  const act = told.running
    ? () => el('p', {}, el('button', { type: 'button', class: 'btn btn-primary', click: () => again(ask(task, 'resumption', {})) }, text('Riprendi adesso', 'Take up now')))
    : () => form(told, send);
  place.replaceChildren(
    state(told),
    el('p', { class: 'text-danger accanto-attesa-rifiuto', role: 'alert', tabindex: '-1' }),
    ...(told.mayLayAside ? [act()] : []),
    history(told));
  if (focus) place.querySelector('.accanto-attesa-stato').focus();
}

let shown = 0;

export default [
  {
    id: 'accanto-attese',
    pluginPoint: 'tasklist.task.detail',
    priority: 40,
    properties: { label: text('In attesa', 'Waiting') },
    render: (node, { taskId }) => {
      const mine = ++shown;
      const place = el('section', { class: 'accanto-attese', 'aria-label': text('Attese del compito', 'Waits of the task') }, el('p', { role: 'status' }, text('Caricamento…', 'Loading…')));
      node.replaceChildren(place);
      ask(taskId, 'waits')
        .then(told => { if (mine === shown) draw(place, taskId, told, false); })
        .catch(refused => { if (mine === shown) place.replaceChildren(el('p', { role: 'alert' }, refused.message ?? text('Le attese non si aprono: riprovate fra poco.', 'The waits do not open: try again soon.'))); });
    },
    unmount: () => { shown++; }
  }
];
