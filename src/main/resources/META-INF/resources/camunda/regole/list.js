// All decisions: what is in force, what comes next, what is being written; what waits for approval stands first.
import { table, plain } from '../caso/show.js';
import * as api from './api.js';
import { chapter, el, from, icon, moment, show, since, stamp, to } from './frame.js';
import { OFFICES, waits } from './states.js';

const name = row => el('div', { class: 'regola-nome' }, el('a', { href: to({ regola: row.key }) }, row.name), el('span', { class: 'sotto' }, row.key));

function drafts(row) {
  if (!row.drafts.length) return el('span', { class: 'niente' }, 'Nessuna');
  return el('ul', { class: 'elenco-stretto' }, row.drafts.map(draft => el('li', {},
    el('a', { href: to({ regola: row.key, bozza: draft.id }) }, `di ${draft.openedBy}`),
    el('span', { class: 'sotto' }, draft.state === 'SUBMITTED' ? 'inviata per l’approvazione' : ['salvata ', moment(draft.savedAt)]))));
}

const columns = [
  { label: 'Regola', cell: name },
  { label: 'La segue', cell: row => OFFICES[row.owner] ?? row.owner },
  { label: 'In vigore', cell: row => el('div', {}, `Versione ${row.version}`, el('span', { class: 'sotto' }, since(row.since))) },
  { label: 'Prossima', cell: row => row.next ? el('div', {}, stamp(`Versione ${row.next.version}`, 'aperta'), el('span', { class: 'sotto' }, `dal ${from(row.next.from)}`)) : el('span', { class: 'niente' }, 'Nessuna') },
  { label: 'Bozze', cell: drafts },
  { label: 'Usata in 90 giorni', cell: row => el('span', { class: 'cifra' }, row.usedIn90Days.toLocaleString('it-IT', { useGrouping: 'always' })) }
];

function search(all, draw) {
  const input = el('input', { id: 'cerca-regola', class: 'form-control', type: 'search', autocomplete: 'off', 'aria-describedby': 'trovate' });
  const found = el('p', { id: 'trovate', class: 'aiuto', role: 'status' }, `${all.length} regole`);
  input.addEventListener('input', () => {
    const asked = input.value.trim().toLowerCase();
    const kept = all.filter(row => `${row.name} ${row.key} ${row.file}`.toLowerCase().includes(asked));
    found.textContent = kept.length === 1 ? '1 regola' : `${kept.length} regole`;
    draw(kept);
  });
  return el('div', { class: 'campo cerca' }, el('label', { for: 'cerca-regola' }, 'Cercare una regola'), input, found);
}

const waiting = changes => changes.length
  ? chapter('attesa', 'Da approvare', el('ul', { class: 'attese' }, changes.map(change => el('li', {},
    el('div', {}, el('a', { class: 'attesa-nome', href: to({ modifica: change.id }) }, change.name ?? change.file ?? change.key),
      el('p', {}, change.reason),
      el('p', { class: 'sotto' }, `${change.norm} · in vigore dal ${from(change.from)} · inviata da ${change.submittedBy}, `, plain(change.submittedAt))),
    el('a', { class: 'btn btn-outline-primary', href: to({ modifica: change.id }), 'aria-label': `Esamina la modifica: ${change.reason}` }, 'Esamina', icon('it-arrow-right'))))))
  : null;

export async function list() {
  const [all, changes] = await Promise.all([api.rules(), api.changes()]);
  const place = el('div', {});
  const draw = rows => place.replaceChildren(rows.length ? table({ caption: 'Le regole', rows, columns, hideCaption: true }) : el('p', { class: 'vuoto' }, 'Nessuna regola con queste parole.'));
  draw(all);
  show('Tutte le regole',
    el('div', { class: 'capitolo pagina-testa' }, el('h1', { id: 'titolo', tabindex: '-1' }, 'Regole'),
      el('p', {}, 'Qui si leggono e si cambiano le regole con cui Accanto propone le decisioni. Una modifica si prova prima sui casi, poi la approva un’altra persona, ed entra in vigore nel giorno stabilito.')),
    waiting(changes.filter(waits)),
    chapter('tutte', 'Tutte le regole', search(all, draw), place));
}
