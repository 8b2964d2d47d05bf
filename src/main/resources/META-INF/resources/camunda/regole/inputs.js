// A case described by hand: the inputs of a decision as a form, for examples and for trying a rule.
import { word } from '../caso/words.js';
import { el } from './frame.js';

const NUMERIC = ['integer', 'long', 'double', 'number'];

function control(id, column, given) {
  if (column.type === 'boolean') {
    return el('select', { id, name: column.name, class: 'form-select' }, el('option', { value: '' }, 'Scegliete…'), el('option', { value: 'true', selected: given === true }, 'Sì'), el('option', { value: 'false', selected: given === false }, 'No'));
  }
  if (column.allowed.length) {
    return el('select', { id, name: column.name, class: 'form-select' }, el('option', { value: '' }, 'Scegliete…'),
      column.allowed.map(code => el('option', { value: code, selected: code === given }, word(code, column.name) === code ? code : `${word(code, column.name)} (${code})`)));
  }
  return el('input', { id, name: column.name, class: 'form-control', type: NUMERIC.includes(column.type) ? 'number' : column.type === 'date' ? 'date' : 'text', step: column.type === 'integer' ? '1' : 'any', value: given, autocomplete: 'off' });
}

/** Fields for the columns {name, label, type, allowed}, with a place for what is wrong at each. */
export function inputFields(prefix, columns, given = {}) {
  return columns.map(column => {
    const id = `${prefix}-${column.name}`, field = control(id, column, given[column.name]);
    field.setAttribute('aria-describedby', `${id}-errore`);
    return el('div', { class: 'campo' }, el('label', { for: id }, column.label), field, el('p', { class: 'errore', id: `${id}-errore` }));
  });
}

function valueOf(column, text) {
  if (column.type === 'boolean') return text === 'true';
  return NUMERIC.includes(column.type) ? Number(text) : text;
}

export function say(form, prefix, name, message) {
  const field = form.elements[name], place = form.querySelector(`#${CSS.escape(`${prefix}-${name}-errore`)}`);
  if (!field || !place) return false;
  place.textContent = message;
  field.classList.toggle('is-invalid', !!message);
  field.setAttribute('aria-invalid', String(!!message));
  return true;
}

/** The values as the API takes them, or null when something is missing, which is then said at its field; the first has the focus. */
export function readInputs(form, prefix, columns) {
  const missing = columns.filter(column => {
    const field = form.elements[column.name];
    const message = field.validity.badInput ? 'Scrivete un numero.' : field.validity.stepMismatch ? 'Scrivete un numero intero.' : field.value === '' ? 'Serve per decidere.' : '';
    say(form, prefix, column.name, message);
    return message;
  });
  if (missing.length) {
    form.elements[missing[0].name].focus();
    return null;
  }
  return Object.fromEntries(columns.map(column => [column.name, valueOf(column, form.elements[column.name].value)]));
}

/** What was given or answered, as a short list; {@code labels} by name. */
export const told = (values, labels, said) => el('dl', { class: 'strette' }, Object.entries(values ?? {}).map(([name, given]) => el('div', {}, el('dt', {}, labels[name] ?? name), el('dd', {}, said(given, name)))));
