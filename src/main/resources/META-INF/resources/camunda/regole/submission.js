// «Invia per l'approvazione»: the norm, the reason, the day; what stops it is said before.
import { act } from '../caso/forms.js';
import { draftPath } from './api.js';
import { alertBox, button, el } from './frame.js';

/** The first of next month after a day of the server's clock. */
export function firstOfNextMonth(today) {
  const [year, month] = today.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

/**
 * The form, with what still stops it above; {@code before()} saves what waits and tells what stops, {@code done(change)} is called when it is sent.
 */
export function submission({ key, id, today, stops, lead, done, loggedOut }) {
  const form = act({
    id: 'invio', path: draftPath(key, id, '/submission'), submit: 'Invia per l’approvazione', sending: 'Invio…', done, loggedOut,
    intro: 'Un’altra persona dell’ufficio legge differenze, controlli, esempi ed effetto, e decide. Chi ha scritto nella bozza non può approvarla.',
    fields: [
      { name: 'norm', label: 'Norma o atto', hint: 'Per esempio: DGR 1234/2026, art. 5.', maxlength: 500, missing: 'Citate la norma o l’atto da cui viene la modifica.' },
      { name: 'reason', label: 'Motivo', hint: 'In una frase, per chi approva e per chi leggerà fra anni. Senza nomi di persone.', rows: 3, maxlength: 2000, missing: 'Scrivete il motivo della modifica.' },
      { name: 'from', label: 'In vigore dal', type: 'date', hint: 'È proposto il primo giorno del mese prossimo. Prima di quel giorno vale la versione di adesso.', missing: 'Scegliete il giorno.' }
    ]
  });
  form.elements.from.value = firstOfNextMonth(today);
  form.elements.from.min = today;
  const stop = stops.length ? alertBox('male', el('p', {}, 'La bozza non si può ancora inviare:'), el('ul', {}, stops.map(one => el('li', {}, button(one.said, () => lead(one.part), { kind: 'link testo' })))))
    : alertBox('buona', 'Controlli ed esempi sono a posto: la bozza si può inviare.');
  form.querySelector('[type=submit]').disabled = stops.length > 0;
  return el('div', { class: 'invio' }, stop, form);
}
