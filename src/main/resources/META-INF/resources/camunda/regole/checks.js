// What the checks found, as a list that leads to the cell; a gap or an overlap is told as a case.
import { answered } from './cells.js';
import { el } from './frame.js';
import { FAULTS } from './states.js';

const labelIn = (tables, decision, name) => {
  const all = [...tables.filter(one => one.key === decision), ...tables].flatMap(one => [...one.inputs, ...one.outputs]);
  return all.find(one => one.name === name)?.label ?? name;
};

/** The message with columns by their labels, as the table shows them. */
export const inLabels = (fault, tables) => fault.message.replace(/«(\w+)»/g, (all, name) => `«${labelIn(tables, fault.decision, name)}»`);

/** The example of a gap or an overlap, in words. */
export function asCase(fault, tables) {
  const said = Object.entries(fault.example ?? {});
  return said.length ? el('p', { class: 'esempio' }, el('strong', {}, 'Per esempio: '), said.map(([name, given]) => `${labelIn(tables, fault.decision, name)}: ${answered(given, name)}`).join('; ')) : null;
}

function one(fault, tables, go) {
  const table = tables.find(each => each.key === fault.decision);
  const said = [el('span', { class: 'guasto-tipo' }, FAULTS[fault.kind] ?? 'Da correggere', table && tables.length > 1 ? ` · ${table.name}` : ''), el('span', { class: 'guasto-frase' }, inLabels(fault, tables))];
  if (!go || !fault.row) return el('li', {}, el('div', { class: 'guasto' }, said, asCase(fault, tables)));
  const link = el('button', { type: 'button', class: 'guasto vai' }, said, asCase(fault, tables), el('span', { class: 'guasto-vai' }, 'Vai alla riga'));
  link.addEventListener('click', () => go(fault));
  return el('li', {}, link);
}

/** The list; {@code go(fault)} leads to the row where there is one. */
export function faultList(found, tables, go) {
  if (found.passes) return el('p', { class: 'nota buona' }, 'Nessun errore: ogni caso ha la sua risposta, e ogni riga la sua fonte.');
  return el('ol', { class: 'guasti' }, found.faults.map(fault => one(fault, tables, go)));
}

export const faultsInShort = found => found.passes ? 'Nessun errore' : found.faults.length === 1 ? '1 errore da correggere' : `${found.faults.length} errori da correggere`;
