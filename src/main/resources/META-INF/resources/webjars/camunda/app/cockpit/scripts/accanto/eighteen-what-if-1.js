// The trial of a change: more guardians, fewer days, more workers, and the same simulation without it and with it, side by side.
import { act, caseLink, days, el, fill, number, percent, progress, read, table } from './parts-1.js';

const SAID = {
  guardians: 'Ogni tutore in più porta tre posti: li ricevono, in quel territorio, i minori che aspettano il tutore e compiono prima diciotto anni, e la loro attesa scende a quella del decimo più rapido.',
  authorities: 'I giorni in meno si tolgono a ogni attesa verso quell’autorità, senza scendere sotto lo zero.',
  offices: 'Il tempo di lavoro dell’ufficio si riduce in proporzione: con due persone al posto di una si dimezza.'
};

const select = (id, choices) => el('select', { id, class: 'form-control' }, choices.map(one => el('option', { value: one.id ?? one }, one.name ?? one)));
const whole = (id, most) => el('input', { id, type: 'number', min: 1, max: most, step: 1, class: 'form-control', inputmode: 'numeric' });
const field = (label, control) => el('div', { class: 'form-group' }, el('label', { for: control.id }, label), control);

const group = (legend, said, ...fields) => el('fieldset', { class: 'col-md-4' },
  el('legend', { class: 'accanto-leva' }, legend), el('p', {}, said), fields);

function inputs({ territories, authorities, offices }) {
  return {
    guardians: whole('prova-tutori', 1000), guardiansIn: select('prova-tutori-dove', territories),
    less: whole('prova-giorni', 365), authority: select('prova-autorita', authorities),
    workers: whole('prova-persone', 1000), office: select('prova-ufficio', offices), workersIn: select('prova-ufficio-dove', territories)
  };
}

const lever = (control, made) => control.value ? [made(Number(control.value))] : [];

const change = from => ({
  guardians: lever(from.guardians, more => ({ territory: from.guardiansIn.value, more })),
  authorities: lever(from.less, daysLess => ({ authority: from.authority.value, daysLess })),
  offices: lever(from.workers, moreWorkers => ({ office: from.office.value, territory: from.workersIn.value, moreWorkers }))
});

const fewer = row => number(Math.max(0, row.before - row.after));
const both = [
  { title: 'Senza il cambiamento', cell: row => number(row.before), numeric: true, sort: row => row.before },
  { title: 'Con il cambiamento', cell: row => number(row.after), numeric: true, sort: row => row.after },
  { title: 'Casi salvati', cell: fewer, numeric: true, sort: row => row.before - row.after }
];

function compared(found) {
  return [
    el('h3', { tabindex: '-1', id: 'prova-esito' }, 'Senza e con il cambiamento'),
    el('p', { class: 'lead' }, `Su ${number(found.cases)} casi aperti ci si aspetta che non arrivino in tempo in ${number(found.before)}; con il cambiamento in ${number(found.after)}.`),
    found.newGuardiansGoTo ? el('p', {}, `I nuovi posti vanno a ${number(found.newGuardiansGoTo)} minori.`) : null,
    table({ caption: 'Casi che non arrivano in tempo, per territorio', rows: found.territories,
      columns: [{ title: 'Territorio', cell: row => row.territory, sort: row => row.territory }, { title: 'Casi aperti', cell: row => number(row.cases), numeric: true, sort: row => row.cases }, ...both] }),
    table({ caption: 'Passo in cui finisce il tempo, in numero di casi', rows: found.steps.filter(row => row.before > 0 || row.after > 0),
      columns: [{ title: 'Passo', cell: row => row.step, sort: row => row.step }, { title: 'Serve per', cell: row => row.need, sort: row => row.need }, { title: 'Chi si aspetta', cell: row => row.waitsOn, sort: row => row.waitsOn }, ...both] }),
    table({ caption: 'Casi che guadagnano di più', rows: found.gaining, empty: 'Nessun caso guadagna almeno un punto.',
      columns: [
        { title: 'Caso', cell: row => caseLink(row.number), sort: row => row.number },
        { title: 'Ai diciotto anni', cell: row => days(row.daysTo18), numeric: true, sort: row => row.daysTo18 },
        { title: 'Rischio senza', cell: row => percent(row.before), numeric: true, sort: row => row.before },
        { title: 'Rischio con', cell: row => percent(row.after), numeric: true, sort: row => row.after }
      ] })
  ];
}

async function shown(place) {
  let current = await read('/forecasts/what-if/current');
  const bar = el('div', {});
  if (current.state === 'RUNNING') place.replaceChildren(el('p', { role: 'status' }, 'Simulazione in corso…'), bar);
  while (current.state === 'RUNNING') {
    bar.replaceChildren(progress(current.progress / 100, 'Simulazione del cambiamento'));
    current = await read('/forecasts/what-if/current', { wait: 1 });
  }
  if (current.state === 'FAILED') throw current;
  return current.state === 'DONE' ? compared(current.result) : [];
}

function form(choices, place) {
  const from = inputs(choices);
  async function tries(event) {
    event.preventDefault();
    await fill(place, act('POST', '/forecasts/what-if', change(from)).then(() => shown(place)));
    place.querySelector('#prova-esito')?.focus();
  }
  return el('form', { class: 'row', submit: tries, novalidate: true },
    group('Tutori in più', SAID.guardians, field('Quanti tutori', from.guardians), field('In quale territorio', from.guardiansIn)),
    group('Giorni in meno', SAID.authorities, field('Quanti giorni', from.less), field('A quale autorità', from.authority)),
    group('Persone in più in un ufficio', SAID.offices, field('Quante persone', from.workers), field('In quale ufficio', from.office), field('In quale territorio, per l’ufficio', from.workersIn)),
    el('div', { class: 'col-md-12' }, el('button', { type: 'submit', class: 'btn btn-primary' }, 'Prova il cambiamento')));
}

/** The section with the form and what came of the last trial. */
export function whatIf() {
  const place = el('div', {});
  const asking = el('div', {});
  fill(asking, read('/forecasts/what-if/choices').then(choices => form(choices, place)));
  fill(place, shown(place));
  return el('section', { 'aria-labelledby': 'e-se' }, el('h2', { id: 'e-se' }, 'E se cambiasse qualcosa?'),
    el('p', {}, 'La stessa simulazione, con gli stessi sorteggi, rifatta con il cambiamento. Riempite almeno una delle tre leve.'), asking, place);
}
