// The page of bottlenecks: every step of the territories, and for one step the cases by number and the way to their tasks.
import { bottlenecks, headline } from './bottlenecks-1.js';
import { asked, button, caseLink, choose, date, days, el, fill, moment, number, page, read, remember, route, table, taskLink, territories, toEighteen } from './parts-1.js';

/** The offices and stages seen so far, so that choosing one does not take away the others. */
const seen = { office: new Map(), process: new Map() };
const choices = which => [['', 'Tutti'], ...[...seen[which].entries()].sort((one, other) => one[1].localeCompare(other[1], 'it'))];

function open(rows, caption) {
  return table({
    caption,
    columns: [
      { title: 'Caso', cell: row => caseLink(row.caseNumber), sort: row => row.caseNumber },
      { title: 'Ai diciotto anni', cell: row => toEighteen(row.daysTo18), numeric: true, sort: row => row.daysTo18 },
      { title: 'Aperto dal', cell: row => date(row.since), sort: row => row.since },
      { title: 'Età', cell: row => days(row.ageDays), numeric: true, sort: row => row.ageDays },
      { title: 'Termine', cell: row => row.lateDays ? el('strong', { class: 'text-danger' }, `${date(row.due)}, da ${days(row.lateDays)}`) : date(row.due), sort: row => row.due },
      { title: 'In attesa fino al', cell: row => date(row.pausedUntil), sort: row => row.pausedUntil },
      { title: 'Di chi', cell: row => row.assignee ?? 'nessuno', sort: row => row.assignee },
      { title: 'Compito', cell: row => taskLink(row.task) }
    ],
    rows
  });
}

async function cases(chosen, at, turn) {
  const found = await read('/bottlenecks/cases', { territory: chosen.territorio, process: chosen.processo, step: chosen.passo, office: chosen.ufficio, page: at });
  const [first] = found.rows;
  return [
    el('h2', {}, first ? `${first.name}: ${number(found.total)} aperti` : 'Nessun compito aperto'),
    el('p', {}, el('a', { href: route('lavoro') }, 'Tutti i passi')),
    open(found.rows, `Compiti aperti, dal più vecchio${found.pages > 1 ? ` (pagina ${found.page + 1} di ${found.pages})` : ''}`),
    found.pages > 1 ? el('p', { class: 'btn-group' }, button('Pagina precedente', () => turn(at - 1), 'default', { disabled: at === 0 }), button('Pagina seguente', () => turn(at + 1), 'default', { disabled: at + 1 >= found.pages })) : null
  ];
}

async function work(chosen, again) {
  const found = await read('/bottlenecks', { territory: chosen.territorio, office: chosen.ufficio, process: chosen.processo });
  found.rows.forEach(row => { seen.office.set(row.office, row.officeName); seen.process.set(row.process, row.stage); });
  const set = name => value => again({ ...chosen, [name]: value });
  return [
    el('form', { class: 'form-inline accanto-filtri', submit: event => event.preventDefault() },
      territories(found.territories, chosen.territorio, set('territorio')),
      choose({ name: 'ufficio', label: 'Ufficio', choices: choices('office'), chosen: chosen.ufficio }, set('ufficio')),
      choose({ name: 'processo', label: 'Fase', choices: choices('process'), chosen: chosen.processo }, set('processo'))),
    el('p', { role: 'status' }, `Situazione del ${moment(found.asOf)}: ${number(found.open)} compiti aperti, ${number(found.overdue)} oltre il termine.`),
    headline(found.rows),
    bottlenecks(found.rows, 'Passi, quello con più giorni di ritardo per primo'),
    found.places > found.rows.length ? el('p', { class: 'text-muted' }, `Si vedono i ${number(found.rows.length)} punti peggiori di ${number(found.places)}: scegliete un territorio, un ufficio o una fase per vedere gli altri.`) : null,
    el('p', { class: 'text-muted' }, 'P50: metà dei compiti aperti è più giovane. P90: uno su dieci è più vecchio. Il termine tipico è quello dato alla metà dei compiti aperti. «Peggiora dal»: la settimana da cui la coda invecchia senza sosta.')
  ];
}

function render(node) {
  const place = el('section', {});
  page(node, 'Dove si ferma il lavoro', null, place);
  const show = chosen => {
    remember(chosen);
    fill(place, chosen.passo ? one(chosen, 0) : work(chosen, show));
  };
  const one = (chosen, at) => cases(chosen, at, next => fill(place, one(chosen, next)));
  show(asked());
}

export default { id: 'accanto-lavoro', pluginPoint: 'cockpit.route', priority: 50, properties: { path: '/accanto/lavoro' }, render };
