// dmn-js's table editor as this page uses it: rows and cells change, the structure stays as it is.
import { tablesOf } from './dmn.js';
import { decorate } from './grid.js';
import italian from './italian.js';

const nothing = ['value', {}];

/** What would change columns, ids, languages or the hit policy is not there; neither is the way to the diagram. */
const FIXED = {
  addInputOutputProvider: nothing, createInputsProvider: nothing, hitPolicyProvider: nothing, decisionTableProperties: nothing, viewDrd: nothing, expressionLanguage: nothing, description: nothing,
  allowedValuesEditingProvider: nothing, typeRefEditingProvider: nothing
};

const REFUSED = ['input.edit', 'output.edit'];
const STRUCTURE = ['col.add', 'col.remove', 'col.move'];

let library;

/** The library is fetched when a table is first edited, not for who only reads. */
function load() {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '../lib/dmn-js/dmn-modeler.production.min.js';
    script.addEventListener('load', () => resolve(window.DmnJS));
    script.addEventListener('error', () => reject(new Error('dmn-js')));
    document.head.append(script);
  });
  return library;
}

/** The next row's id in the manner of the file: dote-notice-03. */
function nextId(sheet, key) {
  const numbers = sheet.getRoot().rows.map(row => Number(row.id.match(/-(\d+)$/)?.[1] ?? 0));
  return `${key}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

function keepStructure(viewer) {
  const bus = viewer.get('eventBus');
  REFUSED.forEach(event => bus.on(event, 5000, () => false));
  STRUCTURE.forEach(command => bus.on(`commandStack.${command}.canExecute`, 5000, () => false));
  bus.on('cell.contextmenu', 5000, event => {
    const element = viewer.get('elementRegistry').get(event.id);
    if (!element?.row && element?.businessObject?.$type !== 'dmn:DecisionRule') {
      event.event.preventDefault();
      return false;
    }
    return undefined;
  });
}

function houseIds(viewer, key) {
  const factory = viewer.get('dmnFactory'), create = factory.create.bind(factory);
  factory.create = (type, attributes = {}) => create(type, type === 'dmn:DecisionRule' && !attributes.id ? { ...attributes, id: nextId(viewer.get('sheet'), key()) } : attributes);
}

/** Enter goes down and never adds a row by surprise: the button for that says so. */
function enterGoesDown(viewer) {
  viewer.get('keyboard').addListener((code, event) => {
    if (code !== 13 || event.shiftKey || event.ctrlKey || event.metaKey || !event.target.closest?.('td[data-element-id]')) return undefined;
    viewer.get('editorActions').trigger('selectCellBelow');
    return true;
  });
}

/**
 * Opens a text in the editor. {@code changed(text, tables)} is called after each change, {@code selected(rowId, cellId)} when another cell is chosen.
 */
export async function openEditor(place, dmn, { changed, selected }) {
  const DmnJS = await load();
  const modeler = new DmnJS({
    container: place,
    common: { expressionLanguages: { options: [{ value: 'FEEL', label: 'FEEL' }], defaults: { editor: 'FEEL' } } },
    decisionTable: { additionalModules: [italian, FIXED] }
  });
  let key = null, known = null, marks = [], timer = null;
  const viewer = () => modeler.getActiveViewer();
  const of = name => viewer().get(name);
  const element = id => of('elementRegistry').get(id);
  const draw = () => decorate(place, known.find(one => one.key === key), known, marks);

  async function tell() {
    const { xml } = await modeler.saveXML({ format: true });
    known = tablesOf(xml);
    draw();
    changed(xml, known);
  }

  function listen(one) {
    keepStructure(one);
    houseIds(one, () => key);
    enterGoesDown(one);
    one.on('elements.changed', () => {
      clearTimeout(timer);
      timer = setTimeout(tell, 120);
    });
    one.on('cellSelection.changed', ({ elementId, selection }) => {
      if (selection.selected && elementId) selected(element(elementId)?.row?.id ?? elementId, elementId);
    });
  }

  await modeler.importXML(dmn, { open: false });
  known = tablesOf(dmn);
  const heard = new WeakSet();
  new MutationObserver(() => { if (key) draw(); }).observe(place, { childList: true, subtree: true, characterData: true });

  return {
    async show(asked) {
      key = asked;
      const opened = modeler.getViews().find(view => view.element.id === asked);
      await modeler.open(opened);
      if (!heard.has(viewer())) {
        heard.add(viewer());
        listen(viewer());
      }
      draw();
    },
    tables: () => known,
    setCell: (id, text) => of('modeling').editCell(element(id).businessObject, text),
    setSource: (row, text) => of('modeling').editAnnotation(element(row).businessObject, text),
    /** Adds a row, empty or like another one; its id, once the table knows it. */
    async addRow(at, like) {
      const row = of('modeling').addRow({ type: 'dmn:DecisionRule' }, at);
      if (like) {
        element(like).cells.forEach((cell, place) => of('modeling').editCell(row.cells[place].businessObject, cell.businessObject.text));
        of('modeling').editAnnotation(row.businessObject, element(like).businessObject.description);
      }
      await tell();
      return row.id;
    },
    removeRow(id) {
      of('modeling').removeRow(element(id));
      return tell();
    },
    moveRow(id, at) {
      of('modeling').moveRow(element(id), at);
      return tell();
    },
    undo: () => of('commandStack').undo(),
    redo: () => of('commandStack').redo(),
    canUndo: () => of('commandStack').canUndo(),
    canRedo: () => of('commandStack').canRedo(),
    select(id) {
      of('selection').select(element(id));
      place.querySelector(`[data-row-id="${CSS.escape(element(id)?.row?.id ?? id)}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    mark(faults) {
      marks = faults;
      draw();
    },
    async text() {
      return (await modeler.saveXML({ format: true })).xml;
    },
    close: () => modeler.destroy()
  };
}
