// Two people wrote in one draft at once: who and when is told, and both texts survive.
import * as api from './api.js';
import { differenceOf, differences } from './difference.js';
import { labelsOf, tablesOf } from './dmn.js';
import { address, atHour, button, el, to } from './frame.js';

/** In the place of the editor until one has chosen; {@code takeTheirs(draft)} opens the other's text. */
export async function conflict(place, { key, id, mine, takeTheirs, forget }) {
  const theirs = await api.oneDraft(key, id);
  const wrong = el('p', { class: 'errore', role: 'alert' });
  const tables = [tablesOf(theirs.dmn), tablesOf(mine)];
  const keep = async () => {
    try {
      const made = await api.openDraft(key, mine);
      forget();
      location.assign(to({ ...address(), bozza: made.id }));
    } catch (refused) {
      wrong.textContent = refused.message;
    }
  };
  place.replaceChildren(el('section', { class: 'capitolo conflitto', 'aria-labelledby': 'conflitto-titolo' },
    el('h2', { id: 'conflitto-titolo', tabindex: '-1' }, 'Un’altra persona ha salvato prima di voi'),
    el('p', {}, el('strong', {}, theirs.savedBy), ` ha salvato questa bozza ${atHour(theirs.savedAt)}, mentre scrivevate. Nessuno dei due testi è perduto: scegliete come andare avanti.`),
    el('div', { class: 'atti' }, button('Tieni il mio come nuova bozza', keep, { kind: 'primary' }), button(`Prendi quello di ${theirs.savedBy}`, () => { forget(); takeTheirs(theirs); }, {})), wrong,
    el('h3', {}, `Dal testo di ${theirs.savedBy} al vostro`), differences(differenceOf(...tables), tables[1], labelsOf(tables[1]))));
  place.querySelector('#conflitto-titolo').focus();
}
