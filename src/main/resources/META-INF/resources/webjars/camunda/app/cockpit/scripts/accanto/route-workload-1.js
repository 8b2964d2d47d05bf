// Workload: what lies on whom, and the act that moves it: tasks are ticked, somebody of their office is chosen, a reason is written; it can be undone.
import { act, asked, button, caseLink, choose, date, days, el, fill, moment, number, page, read, remember, route, say, table, territories, toEighteen } from './parts-1.js';

const COUNTS = [
  { title: 'Aperti', cell: row => number(row.open), numeric: true, sort: row => row.open },
  { title: 'Oltre il termine', cell: row => row.overdue ? el('strong', { class: 'text-danger' }, number(row.overdue)) : '0', numeric: true, sort: row => row.overdue },
  { title: 'Entro sette giorni', cell: row => number(row.dueSoon), numeric: true, sort: row => row.dueSoon },
  { title: 'In attesa', cell: row => number(row.paused), numeric: true, sort: row => row.paused },
  { title: 'Giorni di ritardo', cell: row => number(row.lateDays), numeric: true, sort: row => row.lateDays },
  { title: 'Età metà (P50)', cell: row => row.open ? days(row.p50Days) : '–', numeric: true, sort: row => row.p50Days },
  { title: 'Il più vecchio', cell: row => row.open ? days(row.oldestDays) : '–', numeric: true, sort: row => row.oldestDays }
];

const territory = { title: 'Territorio', cell: row => row.territory.toUpperCase(), sort: row => row.territory };

const people = found => table({
  caption: 'Persone, chi ha più giorni di ritardo per primo',
  columns: [
    { title: 'Persona', cell: row => row.open ? el('a', { href: route('carico', { persona: row.person, territorio: row.territory }) }, row.person) : row.person, sort: row => row.person },
    { title: 'Uffici', cell: row => row.offices.join(', '), sort: row => row.offices.join() }, territory, ...COUNTS
  ],
  rows: found.people,
  empty: 'Nessuno lavora in questi territori.'
});

const unclaimed = found => table({
  caption: 'Lavoro che nessuno ha preso, per ufficio',
  columns: [
    { title: 'Ufficio', cell: row => el('a', { href: route('carico', { persona: '-', ufficio: row.office, territorio: row.territory }) }, row.offices.join(', ')), sort: row => row.offices.join() },
    territory, ...COUNTS
  ],
  rows: found.unclaimed,
  empty: 'Tutto il lavoro aperto è di qualcuno.'
});

const undoable = made => made.undone ? 'annullato' : button('Annulla', event => {
  const place = event.target.parentElement;
  fill(place, act('POST', `/reassignments/${made.id}/undo`).then(({ back, left }) => el('span', { role: 'status' }, `Tornati indietro ${number(back)}${left ? `, ${number(left)} no: fatti o già in altre mani` : ''}.`)));
}, 'default', { class: 'btn btn-default btn-xs', 'aria-label': `Annulla lo spostamento del ${moment(made.at)}` });

const moves = latest => latest.length ? table({
  caption: 'Ultimi spostamenti',
  columns: [
    { title: 'Quando', cell: made => moment(made.at), sort: made => made.at }, { title: 'Chi', cell: made => made.by },
    { title: 'A', cell: made => made.to ?? 'nessuno' }, { title: 'Casi', cell: made => made.cases.map((one, place) => [place ? ', ' : null, caseLink(one)]) },
    { title: 'Motivo', cell: made => made.reason }, { title: 'Annullare', cell: undoable }
  ],
  rows: latest
}) : null;

async function overview(chosen, again) {
  const [found, latest] = await Promise.all([read('/workload', { territory: chosen.territorio }), read('/reassignments')]);
  return [
    el('form', { class: 'form-inline accanto-filtri', submit: event => event.preventDefault() }, territories(found.territories, chosen.territorio, territorio => again({ territorio }))),
    el('p', { role: 'status' }, `Situazione del ${moment(found.asOf)}.`),
    people(found), unclaimed(found), moves(latest)
  ];
}

/** The tasks of somebody, or of nobody, in one office, to be ticked. */
function ticked(rows, heard) {
  const picked = new Set();
  const all = el('input', { type: 'checkbox', 'aria-label': 'Scegli tutti', change: event => {
    boxes.forEach(box => { box.checked = event.target.checked; box.checked ? picked.add(box.value) : picked.delete(box.value); });
    heard(picked);
  } });
  const boxes = [];
  const box = row => {
    const one = el('input', { type: 'checkbox', value: row.task, 'aria-label': `Scegli ${row.name}, caso ${row.caseNumber}`, change: event => { event.target.checked ? picked.add(row.task) : picked.delete(row.task); heard(picked); } });
    one.checked = picked.has(row.task);
    boxes.push(one);
    return one;
  };
  return table({
    caption: 'Compiti aperti, dal più vecchio',
    columns: [
      { title: all, cell: box }, { title: 'Caso', cell: row => caseLink(row.caseNumber), sort: row => row.caseNumber }, { title: 'Compito', cell: row => row.name, sort: row => row.name },
      { title: 'Ai diciotto anni', cell: row => toEighteen(row.daysTo18), numeric: true, sort: row => row.daysTo18 }, { title: 'Età', cell: row => days(row.ageDays), numeric: true, sort: row => row.ageDays },
      { title: 'Termine', cell: row => row.lateDays ? el('strong', { class: 'text-danger' }, date(row.due)) : date(row.due), sort: row => row.due }
    ],
    rows
  });
}

async function move(chosen, again) {
  const found = await read('/bottlenecks/cases', { territory: chosen.territorio, assignee: chosen.persona, office: chosen.ufficio });
  const offices = [...new Map(found.rows.map(row => [row.office, row.officeName])).entries()];
  const office = chosen.ufficio ?? offices[0]?.[0];
  const rows = found.rows.filter(row => row.office === office);
  const takers = office ? await read('/workload/takers', { territory: chosen.territorio, office }) : [];
  const said = el('div', {});
  const reason = el('textarea', { id: 'accanto-motivo', class: 'form-control', rows: 2, maxlength: 500, required: true });
  let picked = new Set(), to = takers.find(one => one.person !== chosen.persona)?.person ?? '';
  const send = button('Sposta i compiti scelti', async () => {
    send.disabled = true;
    try {
      const made = await act('POST', '/reassignments', { tasks: [...picked], to: to || null, reason: reason.value });
      await again(chosen, say(`Spostati ${number(picked.size)} compiti a ${made.to ?? 'nessuno'}. Si può annullare dall’elenco degli spostamenti.`, 'success'));
    } catch (refused) {
      said.replaceChildren(say(refused.message, 'danger'));
      send.disabled = false;
    }
  }, 'primary', { disabled: true });
  return [
    el('h2', {}, chosen.persona === '-' ? 'Lavoro che nessuno ha preso' : `Lavoro di ${chosen.persona}`),
    el('p', {}, el('a', { href: route('carico') }, 'Tutte le persone')),
    offices.length > 1 ? choose({ name: 'ufficio', label: 'Ufficio', choices: offices, chosen: office }, ufficio => again({ ...chosen, ufficio })) : null,
    ticked(rows, now => { picked = now; send.disabled = !now.size; }),
    found.pages > 1 ? el('p', { class: 'text-muted' }, `Si vedono i ${number(found.rows.length)} più vecchi di ${number(found.total)}.`) : null,
    el('form', { class: 'accanto-sposta', submit: event => event.preventDefault() },
      choose({ name: 'a-chi', label: 'A chi', choices: [['', 'A nessuno: li prende chi può'], ...takers.map(one => [one.person, `${one.person} (ne ha ${number(one.open)})`])], chosen: to }, value => { to = value; }),
      el('div', { class: 'form-group' }, el('label', { for: 'accanto-motivo' }, 'Motivo'), reason), said, send)
  ];
}

function render(node) {
  const told = el('div', {}), place = el('section', {});
  page(node, 'Carico di lavoro', null, told, place);
  const show = (chosen, words) => {
    remember(chosen);
    told.replaceChildren(...[words].filter(Boolean));
    return fill(place, chosen.persona ? move(chosen, show) : overview(chosen, show));
  };
  show(asked());
}

export default { id: 'accanto-carico', pluginPoint: 'cockpit.route', priority: 50, properties: { path: '/accanto/carico' }, render };
