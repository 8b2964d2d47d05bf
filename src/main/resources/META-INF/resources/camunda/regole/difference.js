// Two texts of a rule, row by row and never as XML.
import { inWords } from './cells.js';
import { el, stamp } from './frame.js';
import { ROWS } from './states.js';

/** Words for one side of a cell; its column is known by name. */
const said = (text, column, labels) => text === null || text === undefined ? '' : inWords(text, column, labels) || 'vuoto';

function cell(one, change, column, labels) {
  const before = said(one.before, column, labels), after = said(one.after, column, labels);
  if (change === 'ADDED') return el('td', {}, after);
  if (change === 'REMOVED') return el('td', {}, el('del', {}, before));
  return one.changed ? el('td', { class: 'cambiata' }, el('del', {}, before), ' ', el('ins', {}, after)) : el('td', {}, after);
}

const hidden = text => el('span', { class: 'visually-hidden' }, text);

function source(row) {
  if (row.change === 'ADDED') return row.sourceAfter;
  if (row.change === 'REMOVED') return el('del', {}, row.sourceBefore);
  return row.sourceBefore === row.sourceAfter ? row.sourceAfter : [el('del', {}, row.sourceBefore ?? ''), hidden(' diventa '), ' ', el('ins', {}, row.sourceAfter ?? '')];
}

function number(row) {
  if (row.change === 'ADDED') return String(row.numberAfter);
  if (row.change === 'REMOVED') return `era ${row.numberBefore}`;
  return row.numberBefore === row.numberAfter ? String(row.numberAfter) : `${row.numberAfter} (era ${row.numberBefore})`;
}

function tableOf(given, tables, labels) {
  const shown = given.rows.filter(row => row.change !== 'SAME');
  const known = tables?.find(one => one.key === given.key);
  const columns = given.rows[0]?.cells ?? [];
  const column = one => [...(known?.inputs ?? []), ...(known?.outputs ?? [])].find(each => each.name === one.column) ?? { name: one.column, kind: 'input' };
  return el('div', { class: 'tavola', role: 'region', 'aria-label': `Differenze: ${given.name}`, tabindex: '0' },
    el('table', { class: 'table differenze' },
      el('caption', {}, `${given.name}: ${shown.length === 1 ? 'una riga' : `${shown.length} righe`} diverse`.replace('una riga diverse', 'una riga diversa')),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Riga'), el('th', { scope: 'col' }, 'Che cosa'), columns.map(one => el('th', { scope: 'col' }, one.label)), el('th', { scope: 'col' }, 'Fonte'))),
      el('tbody', {}, shown.map(row => el('tr', { class: `riga-${row.change.toLowerCase()}` }, el('th', { scope: 'row' }, number(row)), el('td', {}, stamp(...ROWS[row.change])),
        row.cells.map(one => cell(one, row.change, column(one), labels)), el('td', { class: 'fonte' }, source(row)))))));
}

/** What changes in a sentence a cell: «Avviso ordinario: Età massima esclusa da 24 a 25». */
function inShort(given, tables, labels) {
  const known = tables?.find(one => one.key === given.key);
  return given.rows.filter(row => row.change === 'CHANGED').flatMap(row => row.cells.filter(one => one.changed).map(one => {
    const column = [...(known?.inputs ?? []), ...(known?.outputs ?? [])].find(each => each.name === one.column) ?? { name: one.column, kind: 'input' };
    return el('li', {}, `${given.name}, riga ${row.numberAfter}: `, el('strong', {}, one.label), ` da «${said(one.before, column, labels)}» a «${said(one.after, column, labels)}»`);
  }));
}

/** What differs beside the rows: names, columns, how rows count. */
const beside = (things, where) => things?.length ? el('ul', {}, things.map(one => el('li', {}, where ? `${where}: ` : '', el('strong', {}, one.what), ` da «${one.before ?? 'niente'}» a «${one.after ?? 'niente'}»`))) : null;

/** The difference as the API tells it; rows that are alike are left out. */
export function differences(found, tables, labels = {}) {
  const changed = found.tables.filter(one => one.rows.some(row => row.change !== 'SAME'));
  const structure = [beside(found.structure), found.tables.map(one => beside(one.structure, one.name))].flat().filter(Boolean);
  if (!changed.length && !structure.length) return el('p', { class: 'vuoto' }, 'Nessuna differenza: le righe sono le stesse.');
  const short = changed.flatMap(one => inShort(one, tables, labels));
  return el('div', { class: 'insieme' }, short.length && short.length <= 12 ? el('ul', { class: 'in-breve' }, short) : null, structure, changed.map(one => tableOf(one, tables, labels)));
}

const cellsOf = (columns, before, after) => columns.map(column => {
  const text = row => row?.cells.find(one => one.column.id === column.id)?.text ?? null;
  return { column: column.name, label: column.label, before: text(before), after: text(after), changed: text(before) !== text(after) };
});

function compared(before, after, columns) {
  const cells = cellsOf(columns, before, after);
  const same = before && after && !cells.some(one => one.changed) && before.source === after.source;
  return {
    id: (after ?? before).id, change: !before ? 'ADDED' : !after ? 'REMOVED' : !same ? 'CHANGED' : before.number !== after.number ? 'MOVED' : 'SAME',
    numberBefore: before?.number ?? null, numberAfter: after?.number ?? null, cells, sourceBefore: before?.source ?? null, sourceAfter: after?.source ?? null
  };
}

/** The difference of two texts that this browser holds, in the API's shape: for two people who wrote at once. */
export function differenceOf(before, after) {
  return {
    tables: after.map(table => {
      const old = before.find(one => one.key === table.key), columns = [...table.inputs, ...table.outputs];
      const gone = (old?.rows ?? []).filter(row => !table.rows.some(one => one.id === row.id));
      return { key: table.key, name: table.name, rows: [...table.rows.map(row => compared(old?.rows.find(one => one.id === row.id), row, columns)), ...gone.map(row => compared(row, undefined, columns))] };
    })
  };
}
