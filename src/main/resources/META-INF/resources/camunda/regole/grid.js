// What this page adds to dmn-js's grid: names for who hears it, Italian words beside codes, marks where a check found a fault.
import { word } from '../caso/words.js';
import { saidOtherwise, typeOf } from './cells.js';
import { labelsOf } from './dmn.js';
import { TITLES } from './italian.js';

const set = (node, name, value) => {
  if (!value) node.removeAttribute(name);
  else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
};

function cells(place, table, labels, marks) {
  table.rows.forEach(row => {
    const whole = marks.filter(one => one.decision === table.key && one.row === row.id);
    place.querySelectorAll(`td[data-row-id="${CSS.escape(row.id)}"]`).forEach(node => {
      const editable = node.querySelector('[contenteditable]');
      const cell = row.cells.find(one => one.id === node.dataset.elementId);
      if (node.classList.contains('annotation')) {
        if (editable) set(editable, 'aria-label', `Riga ${row.number}, fonte`);
        set(node, 'data-guasto', whole.some(one => one.kind === 'SOURCE') ? 'sì' : '');
      } else if (cell) {
        if (editable) set(editable, 'aria-label', `Riga ${row.number}, ${cell.column.label}`);
        set(node, 'data-parole', saidOtherwise(cell.text, cell.column, labels));
        set(node, 'data-guasto', whole.some(one => one.input === cell.column.name) ? 'sì' : '');
      } else if (node.classList.contains('rule-index')) {
        set(node, 'data-guasto', whole.length ? 'sì' : '');
        set(node, 'title', whole.map(one => one.message).join(' '));
      }
    });
  });
}

function heads(place, table) {
  const columns = [...table.inputs, ...table.outputs];
  place.querySelectorAll('th[data-col-id]').forEach(node => {
    const column = columns.find(one => one.id === node.dataset.colId);
    if (column) set(node, 'data-tipo', typeOf(column));
  });
}

function lists(place, table) {
  place.querySelectorAll('.dms-list-component li.item').forEach(node => {
    const code = node.textContent.trim().replaceAll('"', '');
    const said = word(code);
    set(node, 'data-parole', said === code ? '' : said);
    const box = node.querySelector('input');
    if (box) set(box, 'aria-label', said);
  });
}

/** Adds attributes only, and only where they change: what draws the grid may draw again whenever it likes. */
export function decorate(place, table, tables, marks) {
  if (!table) return;
  cells(place, table, labelsOf(tables), marks);
  heads(place, table);
  lists(place, table);
  Object.entries(TITLES).forEach(([english, said]) => place.querySelectorAll(`[title="${english}"], [aria-label="${english}"]`).forEach(node => {
    ['title', 'aria-label'].filter(name => node.getAttribute(name) === english).forEach(name => node.setAttribute(name, said));
  }));
}
