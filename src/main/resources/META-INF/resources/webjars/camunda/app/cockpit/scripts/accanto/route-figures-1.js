// The figures that leave the house: the ministry's half-yearly tables, DiTu's outcomes, the accounts of the doti, the event log.
import { asked, choose, el, fileAddress, fill, number, page, read, remember, table } from './parts-1.js';

const WHICH = [['ministero', 'Tabelle semestrali del Ministero'], ['ditu', 'Esiti DiTu in Lombardia'], ['doti', 'Conti delle doti']];

const bold = (row, said) => row.total ? el('strong', {}, said) : said;

function section(columns, one) {
  return table({
    caption: one.title,
    columns: [
      { title: 'Voce', cell: row => bold(row, row.label) },
      ...columns.map((title, at) => ({ title, cell: row => bold(row, number(row.values[at])), numeric: true }))
    ],
    rows: one.rows
  });
}

function files(chosen) {
  const given = { on: chosen.giorno, territory: chosen.territorio };
  const link = (kind, said) => el('a', { class: 'btn btn-default', href: fileAddress(`/figures/${chosen.tabella}/${kind}`, given), download: true }, said);
  return el('p', { class: 'btn-group' }, link('csv', 'Scarica in CSV'), link('xlsx', 'Scarica in XLSX'));
}

async function figures(chosen) {
  const found = await read(`/figures/${chosen.tabella}`, { on: chosen.giorno, territory: chosen.territorio });
  document.getElementById('accanto-giorno').value = found.on;
  return [
    el('h2', {}, found.title), el('p', { role: 'status' }, found.about), files(chosen),
    found.sections.length ? found.sections.map(one => section(found.columns, one)) : el('p', {}, 'Non c’è nulla da contare.')
  ];
}

const day = (name, label, value, more = {}) => el('div', { class: 'form-group' }, el('label', { for: `accanto-${name}` }, label),
  el('input', { id: `accanto-${name}`, class: 'form-control input-sm', type: 'date', value, ...more }));

function filters(chosen, again) {
  return el('form', { class: 'form-inline accanto-filtri', submit: event => event.preventDefault() },
    choose({ name: 'tabella', label: 'Tabelle', choices: WHICH, chosen: chosen.tabella }, value => again({ tabella: value })),
    day('giorno', 'Giorno di riferimento', chosen.giorno, { change: event => again({ giorno: event.target.value }) }));
}

function eventLog() {
  const from = day('dal', 'Casi aperti dal', ''), to = day('al', 'al', '');
  const node = el('form', { class: 'form-inline accanto-filtri' }, from, to, el('button', { type: 'submit', class: 'btn btn-default' }, 'Scarica in XES'));
  const value = field => field.querySelector('input').value;
  node.addEventListener('submit', event => {
    event.preventDefault();
    window.location.assign(fileAddress('/log.xes', { from: value(from), to: value(to) }));
  });
  return el('section', { 'aria-labelledby': 'accanto-registro' }, el('h2', { id: 'accanto-registro' }, 'Registro degli eventi'),
    el('p', {}, 'Per gli strumenti di process mining: una traccia per caso, con numero, passo, ufficio e ora, senza nomi e senza persone. Senza giorni: l’ultimo anno.'), node);
}

function render(node) {
  const place = el('section', { 'aria-label': 'Cifre' });
  let chosen = { tabella: 'ministero', ...asked() };
  const show = change => {
    chosen = { ...chosen, ...change };
    remember(chosen);
    fill(place, figures(chosen));
  };
  page(node, 'Dati e tabelle', 'Le cifre che escono di casa, dei territori che coordinate: senza nomi e senza numeri di caso.', filters(chosen, show), place, eventLog());
  show({});
}

export default { id: 'accanto-dati', pluginPoint: 'cockpit.route', priority: 50, properties: { path: '/accanto/dati' }, render, unmount: () => {} };
