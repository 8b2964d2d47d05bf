// What stands still, and what mends it: each thing has its act, which asks for a reason, is written down, and is taken back where that can be.
import { act, asked, button, caseLink, choose, days, el, fill, moment, number, page, read, remember, say, table, taskLink, territories } from './parts-1.js';

const LEAD = 'Ciò che non va avanti da solo, dal fermo più vecchio. Ogni intervento chiede un motivo, resta scritto nel diario del caso e, quando si può, si annulla.';

const columns = open => [
  { title: 'Caso', cell: row => caseLink(row.caseNumber), sort: row => row.caseNumber },
  { title: 'Territorio', cell: row => row.territory.toUpperCase(), sort: row => row.territory },
  { title: 'Dove', cell: row => row.step ? [row.stage, ' · ', el('strong', {}, row.step)] : '–', sort: row => `${row.stage} ${row.step}` },
  { title: 'Che cosa non va', cell: row => [row.why, row.detail ? el('details', {}, el('summary', {}, 'Per chi amministra'), el('code', {}, row.detail)) : null] },
  { title: 'Da', cell: row => days(row.days), numeric: true, sort: row => row.days },
  { title: 'Intervento', cell: row => row.acts.map((offered, place) => button(offered.label, () => open(row, offered), place ? 'default' : 'primary', { class: `btn btn-xs btn-${place ? 'default' : 'primary'}`, 'aria-label': `${offered.label}: caso ${row.caseNumber}${row.step ? `, ${row.step}` : ''}` })) }
];

/** What an act needs to be told beside the reason: a person, a step, nothing. */
async function more(row, offered, said) {
  if (offered.act === 'REASSIGN') return takers(row, said);
  if (offered.act === 'MOVE') return steps(row, said);
  return [el('p', {}, offered.act === 'RETRY'
    ? 'Il passaggio automatico viene eseguito adesso. Ciò che fa non si annulla.'
    : offered.act === 'REPLAN' ? 'Le scadenze e le date automatiche del caso tornano dove il percorso le vuole oggi. Si può annullare.' : 'L’incidente viene chiuso.')];
}

async function takers(row, said) {
  const offices = await read('/workload/takers', { territory: row.territory, office: row.office });
  const stand = offices.length ? offices : (await read('/workload', { territory: row.territory })).people;
  said.to = offices.length ? '' : stand[0]?.person ?? '';
  return [
    taskLine(row),
    offices.length ? null : say(`Nessuno lavora in «${row.officeName}» in questo territorio: chi scegliete entra in quell’ufficio in supplenza, finché non si annulla.`, 'warning'),
    choose({ name: 'a-chi', label: 'A chi', choices: [...(offices.length ? [['', 'A nessuno: li prende chi può']] : []), ...stand.map(one => [one.person, `${one.person} (ne ha ${number(one.open)})`])], chosen: said.to }, value => { said.to = value; })
  ];
}

const taskLine = row => el('p', {}, taskLink(row.subject));

async function steps(row, said) {
  const choices = await read('/stuck/steps', { kind: row.kind, subject: row.subject });
  const stages = new Set(choices.map(one => one.stage)).size;
  const take = value => { [said.process, said.step] = value.split('.'); };
  const same = choices.find(one => one.name === row.step) ?? choices[0];
  if (same) take(`${same.process}.${same.step}`);
  return [
    el('p', {}, 'Il passo scelto comincia adesso, e ciò che in quella fase era fermo finisce. Si può annullare finché nessuno ha lavorato al passo e se prima il caso aspettava un fatto o una persona.'),
    choose({ name: 'passo', label: 'Da quale passo', choices: choices.map(one => [`${one.process}.${one.step}`, stages > 1 ? `${one.stage}: ${one.name}` : one.name]), chosen: same ? `${same.process}.${same.step}` : '' }, take)
  ];
}

/** The form of one act, under the lists. */
async function form(row, offered, again, close) {
  const said = {};
  const inside = await more(row, offered, said);
  const told = el('div', {});
  const reason = el('textarea', { id: 'accanto-motivo', class: 'form-control', rows: 2, maxlength: 500, required: true });
  const send = button(offered.label, async () => {
    send.disabled = true;
    try {
      const made = await act('POST', '/stuck/mendings', { kind: row.kind, subject: row.subject, act: offered.act, reason: reason.value, ...said });
      await again(say(`Caso ${made.caseNumber}, ${made.what}: ${made.outcome}`, made.outcome.startsWith('È fallito') ? 'warning' : 'success'));
    } catch (refused) {
      told.replaceChildren(say(refused.message, 'danger'));
      send.disabled = false;
    }
  }, 'primary');
  return [
    el('h2', { tabindex: '-1' }, `${offered.label}: caso ${row.caseNumber}${row.step ? `, ${row.step}` : ''}`),
    el('form', { class: 'accanto-sposta', submit: event => event.preventDefault() }, inside,
      el('div', { class: 'form-group' }, el('label', { for: 'accanto-motivo' }, 'Motivo'), reason), told, send, ' ', button('Lascia stare', close))
  ];
}

const undoing = again => made => {
  if (made.undone) return 'annullato';
  if (!made.undoable) return 'non si annulla';
  const place = el('span', {}, button('Annulla', async () => {
    try {
      await act('POST', `/stuck/mendings/${made.id}/undo`);
      await again(say(`Annullato l’intervento sul caso ${made.caseNumber}.`, 'success'));
    } catch (refused) {
      place.replaceChildren(say(refused.message, 'danger'));
    }
  }, 'default', { class: 'btn btn-default btn-xs', 'aria-label': `Annulla l’intervento del ${moment(made.at)} sul caso ${made.caseNumber}` }));
  return place;
};

const latest = (made, again) => made.length ? table({
  caption: 'Ultimi interventi',
  columns: [
    { title: 'Quando', cell: one => moment(one.at), sort: one => one.at }, { title: 'Chi', cell: one => one.by, sort: one => one.by },
    { title: 'Caso', cell: one => caseLink(one.caseNumber) }, { title: 'Intervento', cell: one => `${one.actName}: ${one.what}` },
    { title: 'Esito', cell: one => one.outcome ?? 'interrotto: guardate se è ancora fermo' }, { title: 'Motivo', cell: one => one.reason }, { title: 'Annullare', cell: undoing(again) }
  ],
  rows: made
}) : null;

function summary(found) {
  const still = found.kinds.filter(one => one.total);
  return still.length
    ? el('p', { role: 'status' }, `Situazione del ${moment(found.asOf)}: `, still.map((one, place) => [place ? ', ' : null, el('a', { href: '#', click: event => { event.preventDefault(); document.getElementById(`accanto-${one.kind}`)?.focus(); } }, `${one.label.toLowerCase()} ${number(one.total)}`)]), '.')
    : say(`Situazione del ${moment(found.asOf)}: non c’è nulla di fermo.`, 'success');
}

async function lists(chosen, again, open) {
  const [found, made] = await Promise.all([read('/stuck', { territory: chosen.territorio }), read('/stuck/mendings')]);
  return [
    el('form', { class: 'form-inline accanto-filtri', submit: event => event.preventDefault() }, territories(found.territories, chosen.territorio, territorio => again(null, { territorio }))),
    summary(found),
    found.kinds.filter(one => one.total).map(one => el('section', {},
      el('h2', { id: `accanto-${one.kind}`, tabindex: '-1' }, one.label),
      one.total > one.rows.length ? el('p', { class: 'text-muted' }, `Si vedono i primi ${number(one.rows.length)} di ${number(one.total)}.`) : null,
      table({ caption: one.label, columns: columns(open), rows: one.rows }))),
    latest(made, again)
  ];
}

function render(node) {
  const told = el('div', { 'aria-live': 'polite' }), place = el('section', {}), doing = el('section', { class: 'accanto-intervento' });
  page(node, 'Ciò che è fermo', LEAD, told, doing, place);
  let chosen = asked();
  const close = () => doing.replaceChildren();
  const open = async (row, offered) => {
    await fill(doing, form(row, offered, again, close));
    doing.scrollIntoView({ block: 'start' });
    doing.querySelector('h2')?.focus();
  };
  function again(words, now = chosen) {
    chosen = now;
    remember(chosen);
    close();
    told.replaceChildren(...[words].filter(Boolean));
    return fill(place, lists(chosen, again, open));
  }
  again();
}

export default { id: 'accanto-bloccati', pluginPoint: 'cockpit.route', priority: 50, properties: { path: '/accanto/bloccati' }, render };
