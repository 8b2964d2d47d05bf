// Were the forecasts right? A small plot and a table that says the same.
import { el, number, percent, table } from './parts-1.js';

const SVG = 'http://www.w3.org/2000/svg';
const SIDE = 220, EDGE = 34;
const at = share => EDGE + share * (SIDE - 2 * EDGE);

function draw(tag, attributes, ...inside) {
  const node = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
  node.append(...inside);
  return node;
}

const word = (x, y, said, anchor = 'middle') => draw('text', { x, y, 'text-anchor': anchor, 'font-size': 10, fill: '#222' }, said);

function plot(bins) {
  const most = Math.max(...bins.map(bin => bin.cases));
  return draw('svg', { viewBox: `0 0 ${SIDE} ${SIDE}`, width: 320, height: 320, role: 'img', 'aria-label': 'Previsto e avvenuto: i punti vicini alla diagonale sono previsioni giuste. La tabella che segue dice lo stesso.' },
    draw('rect', { x: EDGE, y: EDGE, width: SIDE - 2 * EDGE, height: SIDE - 2 * EDGE, fill: '#fff', stroke: '#666' }),
    draw('line', { x1: at(0), y1: at(1), x2: at(1), y2: at(0), stroke: '#666', 'stroke-dasharray': '4 3' }),
    ...bins.filter(bin => bin.cases).map(bin => draw('circle', { cx: at(bin.forecast), cy: at(1 - bin.missed / bin.cases), r: 3 + 6 * Math.sqrt(bin.cases / most), fill: '#0066cc', 'fill-opacity': 0.75, stroke: '#003366' })),
    word(at(0), SIDE - 20, '0 %'), word(at(1), SIDE - 20, '100 %'), word(SIDE / 2, SIDE - 6, 'previsto'),
    word(EDGE - 4, at(1) + 3, '0 %', 'end'), word(EDGE - 4, at(0) + 3, '100 %', 'end'), word(EDGE, EDGE - 12, 'avvenuto', 'start'));
}

const better = found => found.brier < found.plainBrier
  ? 'La previsione sbaglia meno della regola semplice.'
  : 'Per ora la previsione non sbaglia meno della regola semplice: usatela con prudenza.';

function decided(found) {
  return [
    el('p', {}, `${number(found.decided)} previsioni mensili riguardano minori che poi hanno compiuto diciotto anni. Errore quadratico medio (Brier, 0 è perfetto): previsione ${found.brier.toFixed(3).replace('.', ',')}, regola semplice «i giorni ai diciotto sono meno del tempo medio che resta» ${found.plainBrier.toFixed(3).replace('.', ',')}. ${better(found)}`),
    plot(found.bins),
    table({ caption: 'Previsto e avvenuto, per decimi di probabilità', rows: found.bins.filter(bin => bin.cases), columns: [
      { title: 'Probabilità prevista', cell: bin => `${percent(bin.from)} – ${percent(bin.to)}`, sort: bin => bin.from },
      { title: 'Previsioni', cell: bin => number(bin.cases), numeric: true, sort: bin => bin.cases },
      { title: 'Media prevista', cell: bin => percent(bin.forecast), numeric: true, sort: bin => bin.forecast },
      { title: 'Non arrivati in tempo', cell: bin => `${number(bin.missed)} (${percent(bin.missed / bin.cases)})`, numeric: true, sort: bin => bin.missed / bin.cases }
    ] })
  ];
}

/** What the section shows. */
export function calibration(found) {
  return [
    found.decided ? decided(found) : el('p', {}, 'Ancora nessun minore di cui si è registrata la previsione ha compiuto diciotto anni: il confronto comincerà con il primo.'),
    found.months.length ? table({ caption: 'Le previsioni registrate, mese per mese', rows: found.months, columns: [
      { title: 'Mese', cell: one => one.month.split('-').reverse().join('/'), sort: one => one.month },
      { title: 'Casi', cell: one => number(one.cases), numeric: true, sort: one => one.cases },
      { title: 'Hanno compiuto diciotto anni', cell: one => number(one.decided), numeric: true, sort: one => one.decided },
      { title: 'Non arrivati in tempo', cell: one => number(one.missed), numeric: true, sort: one => one.missed }
    ] }) : null
  ];
}
