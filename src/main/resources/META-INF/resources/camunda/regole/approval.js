// A change as who approves it sees it: difference, checks, examples, effect, norm and reason, and the answer.
import { plain } from '../caso/show.js';
import * as api from './api.js';
import { faultList } from './checks.js';
import { differences } from './difference.js';
import { labelsOf, tablesOf } from './dmn.js';
import { watchEffect } from './effect.js';
import { examplesPanel } from './examples.js';
import { alertBox, chapter, crumbs, el, from, people, show, stamp, to } from './frame.js';
import { CHANGES, waits } from './states.js';

const ANSWERS = [['APPROVE', 'Approva', 'La modifica entra in vigore nel giorno stabilito.'], ['SEND_BACK', 'Rimanda a chi l’ha scritta', 'Si corregge e si invia di nuovo.'], ['REJECT', 'Respingi', 'La bozza si chiude.']];

function answerForm(change, me) {
  const words = el('textarea', { id: 'parole', name: 'words', class: 'form-control', rows: 3, maxlength: 2000, 'aria-describedby': 'parole-aiuto parole-errore' });
  const wrong = el('p', { class: 'errore', id: 'parole-errore', role: 'alert' }), general = el('div', { class: 'errore-generale', role: 'alert' }), submit = el('button', { class: 'btn btn-primary', type: 'submit' }, 'Conferma');
  const form = el('form', { class: 'risposta-modifica', novalidate: true },
    el('fieldset', {}, el('legend', {}, 'La vostra decisione'), ANSWERS.map(([value, said, then]) => el('div', { class: 'form-check' }, el('input', { type: 'radio', name: 'approval', id: `risposta-${value}`, value }), el('label', { for: `risposta-${value}` }, said, el('span', { class: 'sotto' }, then))))),
    el('div', { class: 'campo' }, el('label', { for: 'parole' }, 'Parole per chi ha scritto'), words, el('p', { class: 'aiuto', id: 'parole-aiuto' }, 'Servono se rimandate o respingete. Senza nomi di persone.'), wrong), general, submit);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    general.replaceChildren();
    wrong.textContent = '';
    const chosen = form.elements.approval.value, said = words.value.trim();
    if (!chosen) { general.replaceChildren(el('p', {}, 'Scegliete che cosa decidere.')); form.querySelector('input').focus(); return; }
    if (chosen !== 'APPROVE' && !said) { wrong.textContent = 'Scrivete perché.'; words.focus(); return; }
    submit.disabled = true;
    try {
      await api.decide(change.task, me.person, { approval: { value: chosen, type: 'String' }, words: { value: said || null, type: 'String' } });
      await approval({ modifica: change.id });
    } catch (refused) {
      general.replaceChildren(el('p', {}, refused.status === 401 ? 'Il collegamento è scaduto: accedete in un’altra scheda, poi confermate di nuovo.' : refused.message));
    } finally {
      submit.disabled = false;
    }
  });
  return form;
}

function decision(change, me) {
  if (!waits(change)) return chapter('decisione', 'Decisione', el('p', {}, stamp(...(CHANGES[change.state] ?? [change.state])), change.decidedBy ? ` da ${change.decidedBy}` : '', change.decidedAt ? [', ', plain(change.decidedAt)] : ''), change.words ? el('p', {}, change.words) : null);
  if (change.mayApprove && change.task) return chapter('decisione', 'Decisione', answerForm(change, me));
  return chapter('decisione', 'Decisione', alertBox('attenta', change.authors.includes(me.person) ? 'Avete scritto in questa modifica: la approva un’altra persona dell’ufficio.' : 'La modifica aspetta l’approvazione di un’altra persona dell’ufficio.'));
}

function effectChapter(change) {
  const place = el('div', {});
  setTimeout(() => watchEffect(place, given => api.effectOfChange(change.id, given), { months: 12 }, () => place.isConnected)
    .catch(refused => place.replaceChildren(el('p', { class: 'nota male' }, refused.message))));
  return chapter('effetto', 'Effetto sui casi', place);
}

/** While it waits, all that who approves has to look at; afterwards what it changed. */
function looked(change, tables) {
  const difference = chapter('differenze', waits(change) ? 'Che cosa cambia' : 'Che cosa cambiava', differences(change.difference, tables, labelsOf(tables)));
  if (!waits(change)) return [difference];
  return [difference, chapter('controlli', 'Controlli', faultList({ passes: !change.faults.length, faults: change.faults }, tables)),
    chapter('esempi', 'Esempi', change.examples ? examplesPanel({ key: change.file, id: change.draft, tables: () => tables, readOnly: true, found: change.examples }).place
      : el('p', { class: 'nota male' }, 'Gli esempi aspettano che gli errori siano corretti.')), effectChapter(change)];
}

const facts = change => [['Stato', stamp(...(CHANGES[change.state] ?? [change.state]))], ['In vigore dal', from(change.from)], ['Norma', change.norm], ['Scritta da', people(change.authors)],
  ['Inviata', el('span', {}, `da ${change.submittedBy}, `, plain(change.submittedAt))]];

export async function approval({ modifica }) {
  const [change, me] = await Promise.all([api.oneChange(modifica), api.access()]);
  const tables = tablesOf(change.dmn);
  show(`Modifica: ${change.name}`, crumbs(['Regole', './'], [change.name, to({ regola: change.key })], ['Modifica inviata']),
    el('div', { class: 'capitolo pagina-testa' }, el('p', { class: 'occhiello' }, 'Modifica inviata per l’approvazione'), el('h1', { id: 'titolo', tabindex: '-1' }, change.name),
      el('dl', { class: 'fatti' }, facts(change).map(([term, fact]) => el('div', {}, el('dt', {}, term), el('dd', {}, fact)))), el('p', { class: 'motivo-modifica' }, el('strong', {}, 'Motivo: '), change.reason),
      change.mayApprove ? el('p', {}, el('a', { href: '#decisione' }, 'Vai alla decisione')) : null),
    change.late ? alertBox('attenta', `Il giorno chiesto, ${from(change.askedFrom)}, è passato: se approvate, la modifica vale dal ${from(change.from)}.`) : null,
    looked(change, tables), decision(change, me));
}
