// «Prova la regola»: a case by hand, the answer, the rows that gave it, and for a no what would have to differ.
import * as api from './api.js';
import { answered } from './cells.js';
import { askedOf, labelsOf } from './dmn.js';
import { chapter, el } from './frame.js';
import { inputFields, readInputs, say, told } from './inputs.js';

const missing = found => found.missingForYes.length ? el('div', {}, el('h4', {}, 'Che cosa manca per un sì'), el('ul', {}, found.missingForYes.map(one => el('li', {}, one.message)))) : '';

export function trial(rule, tables, key) {
  const columns = askedOf(tables, key), labels = labelsOf(tables);
  if (!columns.length) return null;
  const answer = el('div', { class: 'prova-risposta', 'aria-live': 'polite' }), on = el('input', { type: 'date', id: 'prova-giorno', name: 'prova-giorno', class: 'form-control' });
  const form = el('form', { class: 'griglia-campi', novalidate: true }, inputFields('prova', columns), el('div', { class: 'campo' }, el('label', { for: 'prova-giorno' }, 'Con la regola del giorno', el('span', { class: 'facoltativo' }, ' (facoltativo)')), on),
    el('div', { class: 'ricerca-atti' }, el('button', { class: 'btn btn-primary', type: 'submit' }, 'Prova')));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const inputs = readInputs(form, 'prova', columns);
    if (!inputs) return;
    try {
      const found = await api.evaluate(key, inputs, on.value);
      answer.replaceChildren(el('h3', {}, 'Risposta'), Array.isArray(found.outputs) ? el('p', {}, answered(found.outputs)) : told(found.outputs, labels, (one, name) => answered(one, name)),
        el('p', { class: 'sotto' }, `Versione ${found.version}. `, found.rows.map(row => `Riga ${row.id}: ${row.source ?? ''}`).join('; ')), missing(found));
    } catch (refused) {
      if (!refused.field || !say(form, 'prova', refused.field, refused.message)) answer.replaceChildren(el('p', { class: 'errore' }, refused.message));
    }
  });
  return chapter('prova', 'Prova la regola', el('details', { class: 'atto largo' }, el('summary', {}, 'Descrivi un caso e guarda la risposta'), form, answer));
}
