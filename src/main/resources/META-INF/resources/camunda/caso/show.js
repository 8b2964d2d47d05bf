// Turns what the API answers into elements, whatever its shape. Only text nodes: nothing that was typed is ever read as HTML.
import { label, oneOf, word } from './words.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/;
const euro = new Intl.NumberFormat('it-IT', { style: 'currency', currency: 'EUR', minimumFractionDigits: 0, useGrouping: 'always' });
const moment = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit'
});

/** An element with its attributes and what stands in it; null and undefined are left out. */
export function el(tag, attributes = {}, ...inside) {
  const node = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? '' : value);
  });
  node.append(...inside.flat(Infinity).filter(one => one !== null && one !== undefined));
  return node;
}

export const icon = name => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon icon-sm');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `../lib/bootstrap-italia/svg/sprites.svg#${name}`);
  svg.append(use);
  return svg;
};

export const empty = value => value === null || value === undefined || value === ''
  || (Array.isArray(value) && !value.length) || (typeof value === 'object' && !Array.isArray(value) && Object.values(value).every(empty));

export const day = iso => iso.split('-').reverse().join('/');

const isRow = value => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A single value: a date, an amount, yes or no, a word. */
export function plain(value, key) {
  if (empty(value)) return el('span', { class: 'niente' }, el('span', { 'aria-hidden': 'true' }, '—'), el('span', { class: 'visually-hidden' }, 'non indicato'));
  if (typeof value === 'boolean') return value ? 'Sì' : 'No';
  if (typeof value === 'number') return /EUR$|^amount$/.test(key) ? euro.format(value) : String(value);
  if (DAY.test(value)) return el('time', { datetime: value }, day(value));
  if (INSTANT.test(value)) return el('time', { datetime: value }, moment.format(new Date(value)));
  return word(String(value), key);
}

/** Any value: objects become description lists, lists of objects tables or blocks, lists of words lists. */
export function any(value, key) {
  if (empty(value)) return plain(null, key);
  if (Array.isArray(value)) {
    if (value.every(isRow)) return fits(value) ? table({ caption: label(key), rows: value }) : el('div', { class: 'blocchi' }, value.map((row, place) => block(row, key, place)));
    return value.length === 1 ? any(value[0], key) : el('ul', { class: 'elenco' }, value.map(one => el('li', {}, any(one, key))));
  }
  return isRow(value) ? pairs(value) : plain(value, key);
}

const holdsRows = value => isRow(value) || (Array.isArray(value) && value.some(isRow));

/** The keys of rows that some row fills; a code's own label is left to our words. */
const columnsOf = rows => [...new Set(rows.flatMap(row => Object.keys(row)))]
  .filter(key => rows.some(row => !empty(row[key])))
  .filter(key => key !== 'label' || rows.every(row => empty(row.kind) && empty(row.service)));

const fits = rows => columnsOf(rows).length <= 6 && !rows.some(row => Object.values(row).some(holdsRows));

/** One row that is too rich for a table, under its own heading. */
function block(row, key, place) {
  const named = ['dote', 'kind', 'title', 'name', 'document', 'label'].find(one => typeof row[one] === 'string');
  const title = row.number !== undefined ? `${oneOf(key)} ${row.number}` : named ? word(row[named], named) : `${oneOf(key)} ${place + 1}`;
  return el('div', { class: 'blocco' }, el('h3', {}, title), pairs(row, columnsOf([row]).filter(one => one !== named && !(one === 'number'))));
}

/** A description list of what an object says; what has rows of its own stands below, under its caption. */
export function pairs(object, keys = Object.keys(object)) {
  const said = keys.filter(key => !empty(object[key]));
  const long = said.filter(key => holdsRows(object[key]));
  const short = said.filter(key => !long.includes(key));
  return el('div', { class: 'insieme' },
    short.length ? el('dl', { class: 'voci' }, short.map(key => el('div', {}, el('dt', {}, label(key)), el('dd', {}, any(object[key], key))))) : null,
    long.map(key => isRow(object[key])
      ? el('div', { class: 'blocco' }, el('h3', {}, label(key)), pairs(object[key]))
      : any(object[key], key)));
}

/**
 * A table with a caption. Columns are {key, label, cell(row)}; without them every key that some row has.
 * Wide ones scroll in a region that the keyboard can reach.
 */
export function table({ caption, rows, columns, hideCaption = false }) {
  const shown = columns ?? columnsOf(rows).map(key => ({ key, label: label(key) }));
  const cell = (column, row) => column.cell ? column.cell(row) : any(row[column.key], column.key);
  return el('div', { class: 'tavola', role: 'region', 'aria-label': `Tabella: ${caption}`, tabindex: '0' },
    el('table', { class: 'table' },
      el('caption', { class: hideCaption ? 'visually-hidden' : null }, caption),
      el('thead', {}, el('tr', {}, shown.map(column => el('th', { scope: 'col' }, column.label)))),
      el('tbody', {}, rows.map(row => el('tr', {}, shown.map((column, place) =>
        el(place ? 'td' : 'th', place ? {} : { scope: 'row' }, cell(column, row))))))));
}
