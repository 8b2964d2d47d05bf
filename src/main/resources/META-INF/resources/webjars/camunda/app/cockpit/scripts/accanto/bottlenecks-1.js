// The table of bottlenecks, on the page of the work and in short on the dashboard.
import { date, days, el, number, route, table } from './parts-1.js';

const state = row => row.overdue ? el('strong', { class: 'text-danger' }, number(row.overdue)) : '0';

const trend = row => el('span', { class: row.trend === 'GROWING' ? 'text-danger' : null }, row.trendWord);

/** What came, was done and is open week by week, as a row of bars and as words. */
function weeks(row) {
  const most = Math.max(1, ...row.weeks.map(week => week.open));
  const last = row.weeks.at(-2);
  const said = `Aperti a fine settimana: ${row.weeks.map(week => week.open).join(', ')}.`;
  return el('span', { class: 'accanto-settimane', role: 'img', 'aria-label': said, title: said }, row.weeks.map(week => el('i', { style: `height:${Math.round(week.open / most * 100)}%` })), el('small', {}, ` +${last.arrived} −${last.done + last.left}`));
}

/** What rises through all the weeks that are shown may have begun before them. */
const isEdge = row => row.worseSince === row.weeks[1].monday;

const where = row => el('a', { href: route('lavoro', { territorio: row.territory, processo: row.process, passo: row.step }) }, row.name);

const COLUMNS = {
  step: { title: 'Passo', cell: row => [where(row), el('br'), el('small', { class: 'text-muted' }, row.stage)], sort: row => row.name },
  office: { title: 'Ufficio', cell: row => row.officeName, sort: row => row.officeName },
  territory: { title: 'Territorio', cell: row => row.territory.toUpperCase(), sort: row => row.territory },
  open: { title: 'Aperti', cell: row => number(row.open), numeric: true, sort: row => row.open },
  overdue: { title: 'Oltre il termine', cell: state, numeric: true, sort: row => row.overdue },
  late: { title: 'Giorni di ritardo', cell: row => number(row.lateDays), numeric: true, sort: row => row.lateDays },
  p50: { title: 'Età metà (P50)', cell: row => days(row.p50Days), numeric: true, sort: row => row.p50Days },
  p90: { title: 'Età coda (P90)', cell: row => days(row.p90Days), numeric: true, sort: row => row.p90Days },
  target: { title: 'Termine tipico', cell: row => days(row.targetDays), numeric: true, sort: row => row.targetDays },
  done: { title: 'Fatti in 90 giorni', cell: row => number(row.done90), numeric: true, sort: row => row.done90 },
  took: { title: 'Durata P50 / P90', cell: row => row.done90 ? `${number(row.done90P50Days)} / ${days(row.done90P90Days)}` : '–', numeric: true, sort: row => row.done90P90Days },
  weeks: { title: 'Tredici settimane (ultima: entrati, usciti)', cell: weeks },
  trend: { title: 'Andamento', cell: trend, sort: row => row.trend },
  worse: { title: 'Peggiora dal', cell: row => isEdge(row) ? `almeno dal ${date(row.worseSince)}` : date(row.worseSince), sort: row => row.worseSince },
  cause: { title: 'Perché', cell: row => row.causeWords }
};

const SHORT = ['step', 'office', 'territory', 'open', 'overdue', 'late', 'p90', 'trend', 'cause'];

const tableOf = (rows, caption, names) => table({ caption, columns: names.map(name => COLUMNS[name]), rows, empty: 'Nessun compito aperto.' });

/** The worst of all in words, for who reads no table: the first row, since the rows come with most days past the term first. */
export function headline(rows) {
  const [row] = rows.filter(one => one.open);
  if (!row) return el('p', {}, 'Nessun compito aperto.');
  const place = [where(row), ` (${row.officeName}, ${row.territory.toUpperCase()})`];
  return row.overdue
    ? el('p', { class: 'lead accanto-peggiore' }, 'Il punto peggiore: ', place, `: ${number(row.overdue)} oltre il termine su ${number(row.open)} aperti, in tutto ${days(row.lateDays)} di ritardo${row.worseSince ? `; peggiora ${isEdge(row) ? 'almeno ' : ''}dal ${date(row.worseSince)}` : ''}. `, el('strong', {}, 'Perché: '), row.causeWords)
    : el('p', { class: 'lead accanto-peggiore' }, 'Nessun passo è oltre il termine. Il più carico: ', place, `: ${number(row.open)} aperti.`);
}

export const bottlenecks = (rows, caption) => tableOf(rows, caption, Object.keys(COLUMNS));
export const worst = (rows, caption) => tableOf(rows, caption, SHORT);
