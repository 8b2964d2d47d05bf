// Moves to another version: the latest, the one that goes on with how far it is, who stayed and why, and the way back.
import { act, button, caseLink, el, fill, moment, number, progress, read, route, say, table } from './parts-1.js';

const way = move => `${move.name}: dalla versione ${move.from} alla ${move.to}${move.back ? ' (ritorno)' : ''}`;

const state = move => move.running ? 'in corso' : move.undone ? 'annullato' : 'finito';

/** A link within this page: Cockpit does not hear of what the page remembers in the address, and would not follow. */
export const within = (chosen, said, show, more = {}) => el('a', { href: route('versioni', chosen), click: event => { event.preventDefault(); show(chosen); }, ...more }, said);

export const latest = (moves, show) => moves.length ? table({
  caption: 'Ultimi spostamenti',
  columns: [
    { title: 'Quando', cell: move => moment(move.at), sort: move => move.at },
    { title: 'Che cosa', cell: move => within({ spostamento: move.id }, way(move), show), sort: way },
    { title: 'Territori', cell: move => move.territories.map(one => one.toUpperCase()).join(', ') },
    { title: 'Chi', cell: move => move.by, sort: move => move.by },
    { title: 'Motivo', cell: move => move.reason },
    { title: 'Spostati', cell: move => number(move.moved), numeric: true, sort: move => move.moved },
    { title: 'Restati', cell: move => number(move.stayed), numeric: true, sort: move => move.stayed },
    { title: 'Stato', cell: state, sort: state }
  ],
  rows: moves
}) : null;

const left = move => move.stayed ? table({
  caption: `Casi restati sulla versione ${move.from}, e perché${move.left.length < move.stayed ? ` (i primi ${number(move.left.length)})` : ''}`,
  columns: [{ title: 'Caso', cell: one => caseLink(one.caseNumber), sort: one => one.caseNumber }, { title: 'Perché resta', cell: one => one.why, sort: one => one.why }],
  rows: move.left
}) : null;

function back(move, show) {
  if (move.back || move.undone || !move.moved) return null;
  const said = el('div', {});
  const undo = button('Annulla: riporta indietro i casi spostati', async () => {
    undo.disabled = true;
    try {
      show({ spostamento: (await act('POST', `/versions/moves/${move.id}/undo`)).id });
    } catch (refused) {
      said.replaceChildren(say(refused.message, 'danger'));
      undo.disabled = false;
    }
  });
  return el('div', {}, undo, said);
}

const end = (move, show) => [
  say(`${move.back ? 'Ritorno finito' : 'Spostamento finito'}: spostati ${number(move.moved)}, restati ${number(move.stayed)}.`, 'success'),
  move.undone ? el('p', {}, 'Questo spostamento è stato poi annullato.') : null,
  left(move), back(move, show)
];

const pause = () => new Promise(on => { window.setTimeout(on, 1000); });

async function follow(place, move, show) {
  let now = move;
  const bar = el('div', {});
  if (now.running) place.replaceChildren(el('p', { role: 'status' }, 'I casi si spostano uno per uno: si può lasciare questa pagina e tornare.'), bar);
  while (now.running && (place.isConnected || now === move)) {
    const done = now.moved + now.stayed;
    bar.replaceChildren(progress(now.total ? done / now.total : 0, 'Casi trattati'), el('p', {}, `${number(done)} casi di ${number(now.total)}`));
    await pause();
    now = await read(`/versions/moves/${move.id}`);
  }
  await fill(place, Promise.resolve(end(now, show)));
}

/** One move, followed while it goes on. */
export async function one(chosen, show) {
  const move = await read(`/versions/moves/${encodeURIComponent(chosen.spostamento)}`);
  const place = el('div', {});
  follow(place, move, show).catch(refused => place.replaceChildren(say(refused.message, 'danger')));
  return [
    el('h2', { tabindex: '-1' }, way(move)),
    el('p', {}, `Chiesto da ${move.by} il ${moment(move.at)} per ${move.territories.map(code => code.toUpperCase()).join(', ')}. Motivo: ${move.reason}`),
    place
  ];
}
