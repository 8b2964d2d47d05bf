// «Modifica la riga»: the row chosen in the grid as a form, for who would rather not write in the grid, by mouse or keyboard alike.
import { inLabels } from './checks.js';
import { labelsOf } from './dmn.js';
import { controls } from './fields.js';
import { button, el } from './frame.js';

/**
 * The form beside the grid. It draws itself anew when another row is chosen or when its row was changed elsewhere, never under the hand of who types in it.
 */
export function rowForm(editor, allowedBeyond) {
  const place = el('div', { class: 'riga', role: 'group', 'aria-label': 'Modifica la riga' });
  let key = null, chosen = null, at = 0, drawn = '', faults = [];
  const table = () => editor.tables().find(one => one.key === key);
  const row = () => table()?.rows.find(one => one.id === chosen);
  const written = () => JSON.stringify([key, chosen, table()?.rows.length, row()?.number, row()?.source, row()?.cells.map(one => one.text)]);

  function cellField(cell) {
    const id = `cella-${cell.id}`, column = { ...cell.column, allowed: cell.column.allowed.length ? cell.column.allowed : allowedBeyond(key, cell.column.name) };
    const used = table().rows.filter(one => one.id !== chosen).map(one => one.cells.find(other => other.column.id === cell.column.id)?.text ?? '');
    const wrong = faults.filter(one => one.row === chosen && one.input === cell.column.name);
    return el('div', { class: wrong.length ? 'campo sbagliato' : 'campo', 'data-cella': cell.id },
      el('label', { for: id }, cell.column.label),
      controls(id, column, cell.text, { labels: labelsOf(editor.tables()), used, changed: text => { editor.setCell(cell.id, text); drawn = null; } }),
      wrong.map(one => el('p', { class: 'errore' }, inLabels(one, editor.tables()))));
  }

  function source(one) {
    const wrong = faults.filter(fault => fault.row === chosen && fault.kind === 'SOURCE');
    const area = el('textarea', { id: 'riga-fonte', class: 'form-control', rows: 3, 'aria-required': 'true', 'aria-describedby': 'riga-fonte-aiuto' });
    area.value = one.source;
    area.addEventListener('input', () => { editor.setSource(chosen, area.value); drawn = null; });
    return el('div', { class: wrong.length ? 'campo sbagliato' : 'campo' }, el('label', { for: 'riga-fonte' }, 'Fonte'), area,
      el('p', { class: 'aiuto', id: 'riga-fonte-aiuto' }, 'La norma, l’avviso o l’atto da cui viene la riga.'), wrong.map(fault => el('p', { class: 'errore' }, fault.message)));
  }

  function acts(one, all) {
    const then = act => async () => {
      choose(key, await act() ?? chosen);
      editor.select(chosen);
      place.querySelector('h3').focus();
    };
    const small = 'outline-primary btn-xs';
    return el('div', { class: 'riga-atti' },
      button('Sposta su', then(() => editor.moveRow(one.id, at - 1)), { kind: small, symbol: 'it-arrow-up', disabled: at === 0 }),
      button('Sposta giù', then(() => editor.moveRow(one.id, at + 1)), { kind: small, symbol: 'it-arrow-down', disabled: at === all - 1 }),
      button('Copia sotto', then(() => editor.addRow(at + 1, one.id)), { kind: small, symbol: 'it-copy' }),
      button('Togli la riga', then(() => editor.removeRow(one.id)), { kind: 'outline-danger btn-xs', symbol: 'it-delete', disabled: all < 2 }));
  }

  function head(one, all) {
    const step = by => () => { choose(key, table().rows[one.number - 1 + by].id); place.querySelector(by > 0 ? '.avanti' : '.indietro')?.focus(); };
    return el('div', { class: 'riga-testa' }, el('h3', { id: 'riga-titolo', tabindex: '-1' }, `Riga ${one.number} di ${all}`),
      el('div', { class: 'riga-passi' },
        button('Precedente', step(-1), { kind: 'outline-primary btn-xs indietro', disabled: one.number === 1 }),
        button('Seguente', step(1), { kind: 'outline-primary btn-xs avanti', disabled: one.number === all })));
  }

  function draw() {
    const one = row();
    if (!one) {
      place.replaceChildren(el('p', { class: 'vuoto' }, 'Scegliete una riga nella tabella: qui potete cambiarla campo per campo.'));
      return;
    }
    drawn = written();
    at = one.number - 1;
    const held = place.contains(document.activeElement) ? document.activeElement.id : '';
    const all = table().rows.length;
    const fields = kind => one.cells.filter(cell => cell.column.kind === kind).map(cellField);
    place.replaceChildren(head(one, all),
      ...faults.filter(fault => fault.row === chosen && !fault.input && fault.kind !== 'SOURCE').map(fault => el('p', { class: 'errore' }, fault.message)),
      el('fieldset', {}, el('legend', {}, 'Se'), fields('input')), el('fieldset', {}, el('legend', {}, 'Allora'), fields('output')), source(one), acts(one, all));
    if (held) document.getElementById(held)?.focus();
  }

  function choose(asked, id, cell) {
    key = asked;
    if (id !== chosen || drawn !== written()) {
      chosen = id;
      draw();
    }
    place.querySelectorAll('.scelta').forEach(node => node.classList.remove('scelta'));
    const field = cell && place.querySelector(`[data-cella="${CSS.escape(cell)}"]`);
    if (field) {
      field.classList.add('scelta');
      if (!place.contains(document.activeElement)) field.scrollIntoView({ block: 'nearest' });
    }
  }

  return {
    place,
    choose,
    chosen: () => chosen,
    /** Puts the focus into a cell's field, or on the row's heading. */
    enter(cell) {
      const field = cell && place.querySelector(`[data-cella="${CSS.escape(cell)}"] :is(select, input)`);
      (field ?? place.querySelector('h3'))?.focus();
    },
    /** After a change: drawn anew unless it was made here. */
    changed() {
      if (!row()) chosen = table()?.rows[Math.min(at, table().rows.length - 1)]?.id ?? null;
      const here = place.contains(document.activeElement) && document.activeElement.matches('input, select, textarea');
      if (!here && drawn !== written()) draw();
    },
    mark(found) {
      const before = JSON.stringify(faults.filter(one => one.row === chosen));
      faults = found.filter(one => one.decision === key);
      const here = place.contains(document.activeElement) && document.activeElement.matches('input, select, textarea');
      if (!here && before !== JSON.stringify(faults.filter(one => one.row === chosen))) draw();
    }
  };
}
