// What all pages of supervision are made of: elements, requests, tables that sort, figures in Italian. They show what the API answers and compute nothing.
const root = window.location.pathname.split('/camunda/')[0];
const API = `${root}/api/supervision`;

/** An element; an attribute that is null or false is left out, a function becomes a listener, text is never read as HTML. */
export function el(tag, attributes = {}, ...inside) {
  const node = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (typeof value === 'function') node.addEventListener(name, value);
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? '' : value);
  });
  node.append(...inside.flat(Infinity).filter(part => part !== null && part !== undefined && part !== false));
  return node;
}

const token = () => document.cookie.split('; ').find(one => one.startsWith('XSRF-TOKEN='))?.slice('XSRF-TOKEN='.length) ?? '';

async function ask(path, options = {}) {
  const address = path.startsWith('/api/') ? root + path : API + path;
  let answer;
  try {
    answer = await fetch(address, { credentials: 'same-origin', ...options, headers: { 'X-Requested-With': 'XMLHttpRequest', Accept: 'application/json', ...options.headers } });
  } catch {
    throw { status: 0, message: 'Il servizio non risponde: riprovate fra poco.' };
  }
  const said = answer.headers.get('content-type')?.includes('json') ? await answer.json() : null;
  if (!answer.ok) throw { status: answer.status, message: said?.message ?? 'Non è riuscito: riprovate fra poco.', field: said?.field ?? null };
  return said;
}

const query = given => {
  const kept = Object.entries(given ?? {}).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return kept.length ? `?${new URLSearchParams(kept)}` : '';
};

/** Reads from /api/supervision, or from /api where the path says so; throws {status, message, field}. */
export const read = (path, given) => ask(path + query(given));

/** Does something; the same refusals. */
export const act = (method, path, body) => ask(path, { method, headers: { 'X-XSRF-TOKEN': token(), 'Content-Type': 'application/json' }, body: body === undefined ? undefined : JSON.stringify(body) });

export const fileAddress = (path, given) => API + path + query(given);

const NUMBER = new Intl.NumberFormat('it-IT', { maximumFractionDigits: 1 });
export const number = value => value === null || value === undefined ? '–' : NUMBER.format(value);
export const days = value => value === null || value === undefined ? '–' : `${NUMBER.format(value)} ${value === 1 ? 'giorno' : 'giorni'}`;
export const date = iso => iso ? iso.slice(0, 10).split('-').reverse().join('/') : '–';
export const moment = iso => new Date(iso).toLocaleString('it-IT', { timeZone: 'Europe/Rome', dateStyle: 'short', timeStyle: 'short' });
export const percent = share => share === null || share === undefined ? '–' : `${Math.round(share * 100)} %`;

const routeOf = (page, given) => `#/accanto/${page}${query(given)}`;
export const route = routeOf;
export const caseLink = caseNumber => el('a', { href: routeOf('percorso', { caso: caseNumber }) }, caseNumber);
export const taskLink = (task, said = 'Apri il compito') => el('a', { href: `${root}/camunda/app/tasklist/default/#/?task=${encodeURIComponent(task)}`, target: '_blank', rel: 'noopener' }, said);
export const toEighteen = left => left === null || left === undefined ? '–' : left > 0 ? days(left) : left === 0 ? 'compie oggi 18 anni' : `18 anni da ${days(-left)}`;

/** Cockpit's own, which it may still write after one of its pages was left. */
const FOREIGN = ['viewbox', 'searchQuery'];

/** What stands after the ? of the route, as far as it is ours. */
export const asked = () => Object.fromEntries([...new URLSearchParams(window.location.hash.split('?')[1] ?? '')].filter(([name]) => !FOREIGN.includes(name)));

const ordered = given => new URLSearchParams(Object.entries(given ?? {}).filter(([, value]) => value !== null && value !== undefined && value !== '').sort(([one], [other]) => one.localeCompare(other))).toString();

/** Keeps what was chosen in the address, without opening the page anew; what stands there already is not written again, or Cockpit would open the page anew each time. */
export function remember(given) {
  if (ordered(given) === ordered(asked())) return;
  const [place] = window.location.hash.split('?');
  window.history.replaceState(window.history.state, '', `${window.location.pathname}${window.location.search}${place}${query(given)}`);
}

export const say = (text, kind = 'info') => el('div', { class: `alert alert-${kind}`, role: kind === 'danger' ? 'alert' : 'status' }, text);

export const button = (said, does, kind = 'default', more = {}) => el('button', { type: 'button', class: `btn btn-${kind}`, click: does, ...more }, said);

/** A share of 1 as a bar that a screen reader hears as a number. */
export const progress = (share, said) => el('div', { class: 'progress' },
  el('div', { class: 'progress-bar', role: 'progressbar', 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': Math.round(share * 100), 'aria-label': said, style: `width:${Math.round(share * 100)}%` }, `${Math.round(share * 100)} %`));

const compare = (one, other) => one === null || one === undefined ? 1 : other === null || other === undefined ? -1 : typeof one === 'string' ? one.localeCompare(other, 'it') : one - other;

/**
 * A table with a caption, whose columns with a {@code sort} value are sorted by a button in their head.
 * A column is {title, cell(row), numeric, sort(row), wide}; {@code mark(row)} gives a row's class.
 */
export function table({ caption, columns, rows, empty = 'Non c’è nulla.', mark = () => null }) {
  const body = el('tbody', {});
  const heads = columns.map(column => el('th', { scope: 'col', class: column.numeric ? 'text-right' : null, 'aria-sort': column.sort ? 'none' : null }));
  let order = rows, by = null, down = true;

  const draw = () => body.replaceChildren(...(order.length
    ? order.map(row => el('tr', { class: mark(row) }, columns.map((column, place) => el(place ? 'td' : 'th', { scope: place ? null : 'row', class: column.numeric ? 'text-right' : null }, column.cell(row)))))
    : [el('tr', {}, el('td', { colspan: columns.length }, empty))]));

  function sortBy(column, head) {
    down = by === column ? !down : Boolean(column.numeric);
    by = column;
    order = [...rows].sort((one, other) => compare(column.sort(one), column.sort(other)) * (down ? -1 : 1));
    heads.forEach(other => { if (other.hasAttribute('aria-sort')) other.setAttribute('aria-sort', 'none'); });
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    draw();
  }

  columns.forEach((column, place) => heads[place].append(column.sort
    ? el('button', { type: 'button', class: 'btn btn-link accanto-ordina', click: () => sortBy(column, heads[place]) }, column.title)
    : column.title));
  draw();
  return el('div', { class: 'accanto-tavola', role: 'region', 'aria-label': caption, tabindex: '0' },
    el('table', { class: 'table table-striped table-condensed' }, el('caption', {}, caption), el('thead', {}, el('tr', {}, heads)), body));
}

/** A chooser with its label: {name, label, choices: [[value, said]], chosen}; hears the value. */
export function choose({ name, label, choices, chosen = '' }, heard) {
  const id = `accanto-${name}`;
  return el('div', { class: 'form-group' }, el('label', { for: id }, label),
    el('select', { id, class: 'form-control input-sm', change: event => heard(event.target.value) }, choices.map(([value, said]) => el('option', { value, selected: value === chosen }, said))));
}

const name = code => code.toUpperCase();
export const territories = (codes, chosen, heard) => codes.length > 1
  ? choose({ name: 'territorio', label: 'Territorio', choices: [['', 'Tutti'], ...codes.map(code => [code, name(code)])], chosen }, heard) : null;

/** A page of supervision: a heading that takes the focus, the ways to the others, and a place that fills. */
export function page(node, title, lead, ...inside) {
  const heading = el('h1', { tabindex: '-1', class: 'accanto-titolo' }, title);
  node.replaceChildren(el('main', { class: 'accanto-pagina' }, ways(), heading, lead ? el('p', { class: 'lead' }, lead) : null, inside));
  document.title = `${title} | Accanto Cockpit`;
  heading.focus({ preventScroll: true });
}

/** The pages, in the order in which a supervisor wants them. */
export const PAGES = [
  ['lavoro', 'Dove si ferma il lavoro'],
  ['avvisi', 'Avvisi'],
  ['attese', 'Chi aspettiamo'],
  ['diciotto', 'Chi rischia i diciotto anni'],
  ['carico', 'Carico di lavoro'],
  ['bloccati', 'Ciò che è fermo'],
  ['tutori', 'Tutori'],
  ['percorso', 'Percorso di un caso'],
  ['dati', 'Dati e tabelle'],
  ['versioni', 'Versioni']
];

function ways() {
  const here = window.location.hash.split('?')[0].split('/').pop();
  return el('nav', { 'aria-label': 'Coordinamento' }, el('ul', { class: 'nav nav-pills accanto-vie' },
    PAGES.map(([path, said]) => el('li', { class: path === here ? 'active' : null }, el('a', { href: routeOf(path), 'aria-current': path === here ? 'page' : null }, said)))));
}

/** Fills a place with what comes, and says so while it does not; what comes late into a place that was filled anew is dropped. */
export async function fill(place, coming) {
  const mine = Symbol('filling');
  place.filling = mine;
  place.setAttribute('aria-busy', 'true');
  if (!place.hasChildNodes()) place.replaceChildren(el('p', { role: 'status' }, 'Caricamento…'));
  try {
    const found = await coming;
    if (place.filling === mine) place.replaceChildren(...[found].flat(Infinity).filter(Boolean));
  } catch (refused) {
    if (place.filling === mine) place.replaceChildren(say(refused.message ?? 'La pagina non si apre: riprovate fra poco.', 'danger'));
  } finally {
    if (place.filling === mine) place.setAttribute('aria-busy', 'false');
  }
}
