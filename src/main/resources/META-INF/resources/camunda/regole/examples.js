// The saved examples beside a draft: what holds, what breaks, and what staff do about it, each with a reason.
import { day } from '../caso/show.js';
import { decisionName, label } from '../caso/words.js';
import * as api from './api.js';
import { answered } from './cells.js';
import { askedOf, labelsOf } from './dmn.js';
import { alertBox, button, el, stamp } from './frame.js';
import { inputFields, readInputs, say, told } from './inputs.js';
import { EXAMPLES } from './states.js';

const ORDER = ['BROKEN', 'CHANGED', 'ADDED', 'REMOVED', 'HOLDS'];
const answerOf = given => typeof given === 'object' && given !== null && !Array.isArray(given)
  ? told(given, new Proxy({}, { get: (all, name) => label(name) }), (one, name) => answered(one, name)) : answered(given);

/** Of an answer with several outputs, those that another answer gives otherwise. */
function apart(given, other) {
  const several = one => typeof one === 'object' && one !== null && !Array.isArray(one);
  return several(given) && several(other) ? Object.fromEntries(Object.entries(given).filter(([name, one]) => JSON.stringify(one) !== JSON.stringify(other[name]))) : given;
}

/** A form of one sentence and a reason; {@code act(reason)} may be refused. */
function withReason(id, question, submit, act, cancel) {
  const area = el('textarea', { id, class: 'form-control', rows: 2, maxlength: 500, 'aria-required': 'true', 'aria-describedby': `${id}-errore` }), wrong = el('p', { class: 'errore', id: `${id}-errore`, role: 'alert' });
  const form = el('form', { class: 'motivo-esempio', novalidate: true }, el('div', { class: 'campo' }, el('label', { for: id }, question), area, wrong),
    el('div', { class: 'atti' }, el('button', { class: 'btn btn-primary btn-xs', type: 'submit' }, submit), button('Annulla', cancel, { kind: 'outline-primary btn-xs' })));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (!area.value.trim()) {
      wrong.textContent = 'Scrivete il motivo: lo leggerà chi approva.';
      area.focus();
      return;
    }
    try {
      await act(area.value.trim());
    } catch (refused) {
      wrong.textContent = refused.message;
    }
  });
  return form;
}

/** The panel; {@code readOnly} for who approves. */
export function examplesPanel({ key, id, tables, readOnly = false, found: given, changed = () => {} }) {
  const place = el('div', { class: 'esempi' });
  const labels = labelsOf(tables());
  let found = given;

  const again = async () => {
    found = await api.examples(key, id);
    draw();
    changed(found);
  };

  function acts(example) {
    if (readOnly) return null;
    const spot = el('div', { class: 'atti' });
    const open = (question, submit, act) => {
      spot.replaceChildren(withReason(`motivo-${example.id}`, question, submit, async reason => { await act(reason); await again(); }, () => draw()));
      spot.querySelector('textarea').focus();
    };
    const back = button('Rimetti come prima', async () => { await api.keepExample(key, id, example.id); await again(); }, { kind: 'outline-primary btn-xs' });
    if (['CHANGED', 'REMOVED'].includes(example.status)) {
      spot.replaceChildren(back);
      return spot;
    }
    spot.replaceChildren(...[
      example.status === 'BROKEN' ? button('Accetta la nuova risposta…', () => open('Perché questo esempio deve cambiare risposta?', 'Cambia l’esempio', reason => api.changeExample(key, id, example.id, { expected: example.given, reason })), { kind: 'primary btn-xs' }) : null,
      button(example.status === 'ADDED' ? 'Togli…' : 'Togli l’esempio…', () => open('Perché questo esempio non vale più?', 'Togli l’esempio', reason => api.changeExample(key, id, example.id, { removed: true, reason })), { kind: 'outline-primary btn-xs' }),
      example.before ? back : null
    ].filter(Boolean));
    return spot;
  }

  function card(example) {
    return el('li', { class: `esempio-carta ${example.status.toLowerCase()}` },
      el('div', { class: 'esempio-testa' }, stamp(...(EXAMPLES[example.status] ?? [example.status])), el('strong', {}, example.code ?? ''), el('span', { class: 'sotto' }, decisionName(example.decision))),
      example.why ? el('p', {}, example.why) : null,
      el('div', { class: 'esempio-dati' },
        el('div', {}, el('h4', {}, 'Il caso'), told(example.inputs, labels, (one, name) => answered(one, name))),
        el('div', {}, el('h4', {}, 'Risposta attesa'), answerOf(example.expected), example.before ? [el('h4', {}, 'Prima era'), answerOf(apart(example.before, example.expected))] : null),
        example.status === 'BROKEN' ? el('div', { class: 'esempio-nuova' }, el('h4', {}, 'La bozza risponde invece'), answerOf(apart(example.given, example.expected)),
          example.rows?.length ? el('p', { class: 'sotto' }, `Riga ${example.rows.map(row => row.id).join(', ')}`) : null) : null),
      example.reason ? el('p', { class: 'sotto' }, `Motivo: ${example.reason}`) : null, example.source ? el('p', { class: 'sotto' }, `Fonte: ${example.source}`) : null, acts(example));
  }

  function group(status) {
    const all = found.examples.filter(one => one.status === status);
    if (!all.length) return null;
    const list = el('ul', { class: 'esempi-lista' }, all.map(card));
    return status === 'HOLDS' ? el('details', { class: 'atto' }, el('summary', {}, `${all.length} ${all.length === 1 ? 'esempio tiene' : 'esempi tengono'}`), list) : list;
  }

  function draw() {
    const broken = found.examples.filter(one => one.status === 'BROKEN').length;
    place.replaceChildren(...[
      el('p', {}, 'Ogni regola ha i suoi esempi: casi con la risposta giusta. Una bozza che ne rompe uno si corregge, oppure si cambia l’esempio dicendo perché.'),
      broken ? alertBox('male', broken === 1 ? 'Un esempio non tiene più.' : `${broken} esempi non tengono più.`) : alertBox('buona', 'Tutti gli esempi tengono.'),
      ...ORDER.map(group), readOnly ? null : addition()
    ].filter(Boolean));
  }

  const addition = () => addForm({ key, id, tables, labels, again });
  if (found) draw();
  return { place, again };
}

function addForm({ key, id, tables, labels, again }) {
  const fields = el('div', { class: 'griglia-campi' }), wrong = el('div', { class: 'errore-generale', role: 'alert' });
  const decision = el('select', { id: 'esempio-decisione', class: 'form-select' }, tables().map(one => el('option', { value: one.key }, one.name)));
  const columns = () => askedOf(tables(), decision.value);
  const draw = given => fields.replaceChildren(...inputFields('esempio', columns(), given));
  const area = (name, said, aid) => el('div', { class: 'campo' }, el('label', { for: `esempio-${name}` }, said), el('input', { id: `esempio-${name}`, name, class: 'form-control', type: 'text', maxlength: 500, 'aria-describedby': `esempio-${name}-errore` }),
    aid ? el('p', { class: 'aiuto' }, aid) : null, el('p', { class: 'errore', id: `esempio-${name}-errore` }));
  const past = el('div', {});
  const form = el('form', { novalidate: true }, el('div', { class: 'campo' }, el('label', { for: 'esempio-decisione' }, 'Regola'), decision),
    button('Prendi una decisione già presa…', () => pickPast(past, key, decision.value, labels, given => { draw(given.inputs); past.replaceChildren(); fields.querySelector('select, input')?.focus(); }), { kind: 'outline-primary btn-xs' }), past,
    fields, area('why', 'Perché è un buon esempio', 'La risposta attesa è quella della regola in vigore.'), area('source', 'Fonte'), wrong, el('button', { class: 'btn btn-primary', type: 'submit' }, 'Aggiungi l’esempio'));
  decision.addEventListener('change', () => draw());
  draw();
  form.addEventListener('submit', async event => {
    event.preventDefault();
    wrong.replaceChildren();
    const inputs = readInputs(form, 'esempio', columns());
    const missing = ['why', 'source'].filter(name => { say(form, 'esempio', name, form.elements[name].value.trim() ? '' : 'Serve a chi legge l’esempio.'); return !form.elements[name].value.trim(); });
    if (!inputs) return;
    if (missing.length) { form.elements[missing[0]].focus(); return; }
    try {
      await api.addExample(key, id, { decision: decision.value, inputs, why: form.elements.why.value.trim(), source: form.elements.source.value.trim() });
      await again();
    } catch (refused) {
      if (!refused.field || !say(form, 'esempio', refused.field, refused.message)) wrong.replaceChildren(el('p', {}, refused.message));
    }
  });
  return el('details', { class: 'atto largo' }, el('summary', {}, 'Aggiungi un esempio'), form);
}

/** Decisions taken in the past, without number, territory or name: one can be an example. */
async function pickPast(place, key, decision, labels, picked, page = 0) {
  const more = el('p', { role: 'status' }, 'Caricamento…');
  if (page) place.append(more);
  else place.replaceChildren(more);
  try {
    const found = await api.pastDecisions(key, decision, page);
    more.remove();
    if (!found.length) {
      place.append(el('p', { class: 'vuoto' }, page ? 'Non ce ne sono altre.' : 'Non ci sono decisioni già prese con questa regola.'));
      return;
    }
    const next = button('Mostra altre', () => { next.remove(); pickPast(place, key, decision, labels, picked, page + 1); }, { kind: 'outline-primary btn-xs' });
    place.append(el('ul', { class: 'passate' }, found.map(one => pastCard(one, labels, picked))), next);
  } catch (refused) {
    place.replaceChildren(el('p', { class: 'errore' }, refused.message));
  }
}

const pastCard = (one, labels, picked) => el('li', {}, el('p', { class: 'sotto' }, `${one.on ? `Del ${day(one.on)}, v` : 'V'}ersione ${one.version}`),
  told(one.inputs, labels, (each, name) => answered(each, name)),
  el('p', {}, el('strong', {}, 'Risposta: '), Object.entries(one.outputs ?? {}).map(([name, each]) => answered(each, name)).join(', ')),
  button('Usa questa', () => picked(one), { kind: 'outline-primary btn-xs' }));
