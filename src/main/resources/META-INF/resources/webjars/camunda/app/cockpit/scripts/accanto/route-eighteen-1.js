// The page of who will turn eighteen before it is done: the list, the run with its progress, the trial of a change, and whether the forecasts were right.
import { act, asked, button, caseLink, date, el, fill, moment, number, page, percent, progress, read, remember, say, table, taskLink, territories, toEighteen } from './parts-1.js';
import { calibration } from './eighteen-calibration-1.js';
import { whatIf } from './eighteen-what-if-1.js';

const points = share => `${number(Math.round(share * 100))} ${Math.round(share * 100) === 1 ? 'punto' : 'punti'}`;

const risk = line => [el('strong', {}, percent(line.probability)), el('small', {}, ` ± ${Math.ceil(196 * line.error)}`)];

const missing = line => line.missing.length
  ? el('ul', { class: 'list-unstyled' }, line.missing.map(need => el('li', {}, `${need.need}: ${percent(need.probability)}`)))
  : 'Nulla';

const push = ({ push: step }) => step
  ? [`${step.step} (${step.waitsOn}): con metà attesa ${points(step.gain)} in meno. `, step.taskId ? taskLink(step.taskId) : 'Nessun compito aperto.']
  : 'Nessun passo, da solo, cambia le cose.';

const COLUMNS = [
  { title: 'Caso', cell: line => caseLink(line.number), sort: line => line.number },
  { title: 'Ai diciotto anni', cell: line => [toEighteen(line.daysTo18), el('br'), el('small', {}, date(line.majorityOn))], numeric: true, sort: line => line.daysTo18 },
  { title: 'Rischio di non arrivare in tempo', cell: risk, numeric: true, sort: line => line.probability },
  { title: 'Manca, e rischio di ogni cosa', cell: missing },
  { title: 'Conviene spingere', cell: push, sort: line => line.push?.gain ?? 0, numeric: false },
  { title: 'Quanto è sicura', cell: line => [el('strong', {}, line.sureness), el('br'), el('small', {}, line.surenessReason)], sort: line => line.sureness }
];

const turning = (found, turn) => found.pages > 1 ? el('p', { class: 'btn-group' },
  button('Pagina precedente', () => turn(found.page - 1), 'default', { disabled: found.page <= 1 }),
  button('Pagina seguente', () => turn(found.page + 1), 'default', { disabled: found.page >= found.pages })) : null;

async function list(chosen, again) {
  const [found, { territories: theirs }] = await Promise.all([
    read('/forecasts', { territory: chosen.territorio, page: chosen.pagina }), read('/forecasts/what-if/choices')]);
  const filter = el('form', { class: 'form-inline accanto-filtri', submit: event => event.preventDefault() },
    territories(theirs, chosen.territorio, value => again({ ...chosen, territorio: value, pagina: null })));
  if (!found.madeAt) return [filter, say('Non c’è ancora una previsione: avviate il calcolo.')];
  return [
    filter,
    el('p', { role: 'status' }, `Previsione del ${moment(found.madeAt)}: ${number(found.total)} minori; ci si aspetta che in ${number(found.expected)} casi qualcosa non sia fatto prima dei diciotto anni.`),
    table({ caption: `Minori, quelli più a rischio per primi${found.pages > 1 ? ` (pagina ${found.page} di ${found.pages})` : ''}`, columns: COLUMNS, rows: found.list, empty: 'Nessun minore con un caso aperto.' }),
    turning(found, next => again({ ...chosen, pagina: next })),
    el('p', { class: 'text-muted' }, 'Ogni caso è giocato mille volte: a ogni passo che resta si sorteggia un’attesa fra quelle già viste qui. Il numero dopo ± è l’incertezza del sorteggio, in punti. «Quanto è sicura» dice su quante storie poggia il passo che decide.')
  ];
}

/** Starts the run, or joins the one that goes on, and shows how far it is: said once, drawn as it moves. */
async function follow(place, coming, done) {
  try {
    let current = await coming;
    const ran = current.state === 'RUNNING';
    const bar = el('div', {});
    if (ran) place.replaceChildren(el('p', { role: 'status' }, 'Calcolo in corso…'), bar);
    while (current.state === 'RUNNING') {
      bar.replaceChildren(progress(current.progress / 100, 'Calcolo della previsione'), el('p', {}, current.total ? `${number(current.done)} casi di ${number(current.total)}` : 'Lettura dei casi'));
      current = await read('/forecasts/runs/current', { wait: 1 });
    }
    place.replaceChildren(...(current.state === 'FAILED' ? [say(current.message, 'danger')] : ran ? [say('Calcolo finito: l’elenco è aggiornato.', 'success')] : []));
    if (ran) done();
  } catch (refused) {
    place.replaceChildren(say(refused.message, 'danger'));
  }
}

function render(node) {
  const rows = el('div', {}), run = el('div', {}), right = el('div', {});
  const show = chosen => {
    remember(chosen);
    fill(rows, list(chosen, show));
    fill(right, read('/forecasts/calibration', { territory: chosen.territorio }).then(calibration));
  };
  const again = () => show(asked());
  page(node, 'Chi rischia di non arrivare in tempo ai diciotto anni', 'Tutore, permesso, piano, parere, conversione, prosieguo e dote: che cosa manca a ogni minore e con quale rischio che arrivi troppo tardi.',
    el('p', {}, button('Calcola di nuovo', () => follow(run, act('POST', '/forecasts/runs'), again), 'primary')), run, rows, whatIf(),
    el('section', { 'aria-labelledby': 'previsioni-giuste' }, el('h2', { id: 'previsioni-giuste' }, 'Le previsioni erano giuste?'), right));
  again();
  follow(run, read('/forecasts/runs/current'), again);
}

export default { id: 'accanto-diciotto', pluginPoint: 'cockpit.route', priority: 48, properties: { path: '/accanto/diciotto' }, render };
