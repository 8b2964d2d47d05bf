// What all views of the page share: the address, the status line, notices, and small words about days and people.
import { day, el, icon, plain } from '../caso/show.js';

const TASKS = '../app/tasklist/';
const place = document.getElementById('regole');
const state = document.getElementById('stato');

export const address = () => Object.fromEntries(new URLSearchParams(location.search));

export const to = given => `?${new URLSearchParams(Object.entries(given).filter(([, value]) => value !== undefined && value !== null && value !== ''))}`;

/** Said to everybody, also to who only hears the page. */
export function announce(text) {
  state.textContent = text;
  state.hidden = !text;
}

export function show(title, ...inside) {
  document.title = `${title} – Regole – Accanto`;
  place.replaceChildren(...inside.flat().filter(Boolean));
  announce('');
  document.getElementById('titolo')?.focus({ preventScroll: true });
}

export function notice(title, ...inside) {
  announce('');
  place.replaceChildren(el('div', { class: 'avviso' }, el('h1', { id: 'titolo', tabindex: '-1' }, title), inside));
  document.getElementById('titolo').focus();
}

export const loginLink = () => el('a', { class: 'btn btn-primary', href: TASKS, target: '_blank' }, 'Accedi', el('span', { class: 'visually-hidden' }, ' (si apre in un’altra scheda)'));

let waiting = null;

document.addEventListener('visibilitychange', () => {
  if (!document.hidden && waiting) {
    const again = waiting;
    waiting = null;
    again();
  }
});

/** What stands in the page's place when the server refuses the whole of it. */
export function refusedPage(refused, again) {
  if (refused.status === 401) {
    waiting = again;
    notice('Accedete per continuare',
      el('p', {}, 'Non siete collegati, oppure il collegamento è scaduto. Accedete dalla pagina dei compiti, poi tornate qui: le regole si aprono da sole.'), loginLink());
  } else if (refused.status === 403) {
    notice('Questa pagina non è del vostro ufficio', el('p', {}, refused.message), el('a', { class: 'btn btn-outline-primary', href: TASKS }, 'Vai ai compiti'));
  } else {
    notice(refused.status === 404 ? 'Non c’è' : 'La pagina non si apre', el('p', {}, refused.message), el('a', { class: 'btn btn-outline-primary', href: './' }, 'Tutte le regole'));
  }
}

export const chapter = (id, title, ...inside) => el('section', { class: 'capitolo', id, 'aria-labelledby': `${id}-titolo` }, el('h2', { id: `${id}-titolo`, tabindex: '-1' }, title), inside);

export const crumbs = (...steps) => el('nav', { class: 'briciole', 'aria-label': 'Dove siete' },
  el('ol', {}, steps.map(([said, href], at) => el('li', {}, href ? el('a', { href }, said) : el('span', { 'aria-current': at === steps.length - 1 ? 'page' : null }, said)))));

export const stamp = (said, kind = '') => el('span', { class: `bollo ${kind}` }, said);

export const since = from => from ? `dal ${day(from)}` : 'da sempre';

export const from = when => when ? day(when) : 'da sempre';

export const moment = at => at ? plain(at) : plain(null);

const clock = new Intl.DateTimeFormat('it-IT', { timeZone: 'Europe/Rome', hour: '2-digit', minute: '2-digit' });
const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' });

export const hour = at => clock.format(new Date(at));

/** «alle 10:32», with its day when that is not today. */
export function atHour(at) {
  const on = days.format(new Date(at));
  return on === days.format(new Date()) ? `alle ${hour(at)}` : `il ${day(on)} alle ${hour(at)}`;
}

export const count = (many, one, more) => many === 1 ? one : `${many.toLocaleString('it-IT', { useGrouping: 'always' })} ${more}`;

export const people = all => all.length > 1 ? `${all.slice(0, -1).join(', ')} e ${all.at(-1)}` : all[0] ?? '';

export function button(said, act, { kind = 'outline-primary', symbol, ...attributes } = {}) {
  const one = el('button', { type: 'button', class: `btn btn-${kind}`, ...attributes }, symbol ? icon(symbol) : null, symbol ? ` ${said}` : said);
  one.addEventListener('click', act);
  return one;
}

export const alertBox = (kind, ...inside) => el('div', { class: `nota ${kind}` }, inside);

export { el, icon };
