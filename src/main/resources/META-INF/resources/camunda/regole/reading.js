// A table as it is read: conditions, answers and the source of each row, in plain Italian.
import { el } from '../caso/show.js';
import { anything, inWords } from './cells.js';
import { howRowsCount, labelsOf } from './dmn.js';

function cell(one, labels) {
  const said = inWords(one.text, one.column, labels);
  return el('td', { class: one.column.kind === 'output' ? 'risposta' : anything(one.text) ? 'qualsiasi' : 'condizione' }, said || el('span', { class: 'visually-hidden' }, 'vuoto'));
}

/** The table of a decision; a column in which every row says «qualsiasi» says nothing, but stays: it is part of the law. */
export function readTable(table, tables) {
  const labels = labelsOf(tables);
  const head = (column, group) => el('th', { scope: 'col', class: group }, el('span', { class: 'gruppo' }, group === 'risposta' ? 'allora ' : 'se '), column.label);
  return el('div', { class: 'lettura' },
    table.description ? el('p', { class: 'lettura-che' }, table.description) : null,
    el('div', { class: 'tavola', role: 'region', 'aria-label': `Tabella: ${table.name}`, tabindex: '0' },
      el('table', { class: 'table regola' },
        el('caption', {}, `${table.name}. ${howRowsCount(table)}`),
        el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Riga'), table.inputs.map(one => head(one, 'condizione')), table.outputs.map(one => head(one, 'risposta')), el('th', { scope: 'col' }, 'Fonte'))),
        el('tbody', {}, table.rows.map(row => el('tr', { id: `riga-${row.id}` }, el('th', { scope: 'row' }, String(row.number)), row.cells.map(one => cell(one, labels)), el('td', { class: 'fonte' }, row.source)))))));
}
