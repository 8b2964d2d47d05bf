// What a draft would change on open cases and on decisions taken: numbers first, then where, then case by case.
import { table, plain } from '../caso/show.js';
import { decisionName, label } from '../caso/words.js';
import { answered } from './cells.js';
import { count, el } from './frame.js';
import { told } from './inputs.js';
import { OFFICES } from './states.js';

const euro = new Intl.NumberFormat('it-IT', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0, useGrouping: 'always' });
const whole = many => many.toLocaleString('it-IT', { useGrouping: 'always' });
const SHOWN = 200;

const outcome = given => given === null || given === undefined ? 'nessuna risposta'
  : typeof given === 'object' && !Array.isArray(given) ? told(given, new Proxy({}, { get: (all, name) => label(name) }), (one, name) => answered(one, name)) : answered(given, 'result');

const figure = (many, said, kind = '') => el('div', { class: `numero ${kind}` }, el('strong', {}, many), el('span', {}, said));

function money(found) {
  if (!found) return null;
  const sign = found.difference > 0 ? '+' : '';
  return el('div', { class: 'soldi' }, el('h4', {}, 'Somma degli importi'),
    el('div', { class: 'numeri' }, figure(euro.format(found.before), 'con la regola in vigore'), figure(euro.format(found.after), 'con la bozza'), figure(sign + euro.format(found.difference), 'differenza', found.difference ? 'forte' : '')));
}

const share = (many, of) => el('div', { class: 'barra', 'aria-hidden': 'true' }, el('progress', { max: String(of), value: String(many) }));

function tally(caption, rows, name) {
  const most = Math.max(...rows.map(row => row.count));
  return rows.length ? table({ caption, rows, columns: [{ label: name[0], cell: name[1] }, { label: 'Cambiano', cell: row => el('div', { class: 'quota' }, el('span', {}, whole(row.count)), share(row.count, most)) }] }) : null;
}

function outcomes(found) {
  return found.outcomes.length ? table({
    caption: 'Da che cosa a che cosa', rows: found.outcomes,
    columns: [{ label: 'Regola', cell: row => decisionName(row.decision) }, { label: 'Prima', cell: row => outcome(row.before) }, { label: 'Dopo', cell: row => outcome(row.after) }, { label: 'Volte', cell: row => whole(row.count) }]
  }) : null;
}

const asked = found => found.decisions?.length ? table({
  caption: 'A quanti casi aperti ogni regola è già servita', rows: found.decisions,
  columns: [{ label: 'Regola', cell: row => decisionName(row.decision) }, { label: 'È servita', cell: row => whole(row.asked) }, { label: 'Non ancora', cell: row => whole(row.neverAsked) }, { label: 'Risposte ricalcolate', cell: row => whole(row.evaluations) }]
}) : null;

const where = found => el('div', { class: 'affiancate' },
  tally('Per territorio', found.byTerritory, ['Territorio', row => row.territory.toUpperCase()]), tally('Per ufficio', found.byOffice, ['Ufficio', row => OFFICES[row.office] ?? row.office]));

const rows = all => !all?.length ? '' : el('ul', { class: 'fonti' }, all.map(row => typeof row === 'string' ? el('li', {}, row) : el('li', {}, el('strong', {}, row.id), ` ${row.source ?? ''}`)));

function cases(all, beyond) {
  if (!all?.length) return null;
  const place = el('div', {});
  const draw = many => place.replaceChildren(table({
    caption: `I casi, per numero${all.length > many ? ` (i primi ${many} di ${whole(all.length)})` : ''}`, rows: all.slice(0, many),
    columns: [
      { label: 'Caso', cell: one => one.number ? el('span', { class: 'numero-caso' }, one.number) : 'Riservato' }, { label: 'Territorio', cell: one => one.territory.toUpperCase() }, { label: 'Ufficio', cell: one => OFFICES[one.office] ?? one.office ?? '' },
      { label: 'Regola', cell: one => decisionName(one.decision) },
      { label: 'Prima', cell: one => one.reserved ? 'Riservata' : el('div', {}, outcome(one.before), rows(one.rowsBefore)) }, { label: 'Dopo', cell: one => one.reserved ? 'Riservata' : el('div', {}, outcome(one.after), rows(one.rowsAfter)) }
    ]
  }), ...(all.length > many ? [more(many)] : []));
  const more = many => {
    const one = el('button', { type: 'button', class: 'btn btn-outline-primary' }, 'Mostra altri casi');
    one.addEventListener('click', () => draw(many + SHOWN));
    return one;
  };
  draw(SHOWN);
  return [place, beyond ? el('p', { class: 'aiuto' }, `Altri ${whole(beyond)} casi non stanno nell’elenco; nei numeri di sopra ci sono tutti.`) : null];
}

function open(found) {
  return el('section', { class: 'effetto-parte', 'aria-labelledby': 'effetto-aperti' }, el('h3', { id: 'effetto-aperti', tabindex: '-1' }, 'Sui casi aperti'),
    el('div', { class: 'numeri' }, figure(whole(found.changed), found.changed === 1 ? 'risposta cambia' : 'risposte cambiano', found.changed ? 'forte' : ''), figure(whole(found.evaluations), 'risposte ricalcolate'), figure(whole(found.cases), 'casi aperti'),
      figure(whole(found.neverAsked), 'casi a cui la regola non è ancora servita')),
    money(found.money), asked(found), found.changed ? [outcomes(found), where(found), cases(found.list, found.moreCases)] : el('p', { class: 'nota buona' }, 'Nessuna risposta cambia sui casi aperti.'));
}

function taken(found) {
  return el('section', { class: 'effetto-parte', 'aria-labelledby': 'effetto-prese' }, el('h3', { id: 'effetto-prese' }, `Sulle decisioni prese negli ultimi ${found.months} mesi`),
    el('p', { class: 'aiuto' }, 'Le decisioni già prese restano come sono: qui si vede soltanto che cosa avrebbe risposto la bozza.'),
    el('div', { class: 'numeri' }, figure(whole(found.changed), found.changed === 1 ? 'risposta sarebbe diversa' : 'risposte sarebbero diverse', found.changed ? 'forte' : ''), figure(whole(found.evaluations), 'decisioni riguardate')),
    money(found.money), found.changed ? [outcomes(found), where(found)] : el('p', { class: 'nota buona' }, 'Nessuna decisione sarebbe stata diversa.'));
}

export const effectResult = found => el('div', { class: 'effetto' }, el('p', {}, 'Età e giorni ai diciotto anni sono contati al ', plain(found.from), ', primo giorno della bozza.'), open(found.open), taken(found.taken));

/** Asks until it is done and shows how far it is; {@code asked(given)} is the API's question, {@code alive()} whether somebody still looks. */
export async function watchEffect(place, asked, given, alive = () => true) {
  const bar = el('progress', { max: '100', value: '0', id: 'effetto-barra' }), said = el('p', { role: 'status' }, 'Si comincia…');
  place.replaceChildren(el('div', { class: 'avanzamento' }, el('label', { for: 'effetto-barra' }, 'La bozza viene provata sui casi'), bar, said));
  for (let answer; alive();) {
    answer = await asked({ ...given, wait: 1 });
    if (answer.state === 'DONE') {
      place.replaceChildren(effectResult(answer.result));
      return answer.result;
    }
    if (answer.state === 'FAILED') {
      place.replaceChildren(el('p', { class: 'nota male' }, answer.message ?? 'La prova non è riuscita. Correggete prima gli errori, poi riprovate.'));
      return null;
    }
    bar.value = answer.progress;
    said.textContent = answer.total ? `${whole(answer.done)} di ${count(answer.total, '1 risposta', 'risposte')}` : 'In corso…';
  }
  return null;
}
