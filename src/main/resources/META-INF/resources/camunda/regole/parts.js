// The parts of a draft: table and row, examples, effect, differences, and the way to approval.
import * as api from './api.js';
import { faultsInShort } from './checks.js';
import { differences } from './difference.js';
import { labelsOf } from './dmn.js';
import { watchEffect } from './effect.js';
import { examplesPanel } from './examples.js';
import { address, button, el, to } from './frame.js';
import { firstOfNextMonth, submission } from './submission.js';
import { roving } from './tabs.js';

const PARTS = [['tabella', 'Tabella e controlli'], ['esempi', 'Esempi'], ['effetto', 'Effetto'], ['differenze', 'Differenze'], ['invio', 'Invio']];

function tablePart(desk) {
  const { editor } = desk;
  const add = async () => {
    const all = desk.tables.find(one => one.key === desk.table).rows;
    const id = await editor.addRow(all.length);
    desk.row.choose(desk.table, id);
    editor.select(id);
    desk.row.enter();
  };
  return el('div', { class: 'scrivania' },
    el('section', { class: 'capitolo tavolo', 'aria-label': 'Tabella' }, desk.tabs, desk.how,
      el('div', { class: 'tavolo-atti' }, button('Aggiungi una riga', add, { symbol: 'it-plus-circle', kind: 'outline-primary btn-xs' }), button('Annulla', () => editor.undo(), { kind: 'outline-primary btn-xs', 'aria-keyshortcuts': 'Control+Z' }),
        button('Ripeti', () => editor.redo(), { kind: 'outline-primary btn-xs', 'aria-keyshortcuts': 'Control+Y' })),
      el('div', { id: 'griglia', class: 'griglia', role: 'tabpanel', 'aria-label': 'La tabella' }, desk.grid),
      el('p', { class: 'aiuto' }, 'Scrivete nelle celle, oppure usate il riquadro accanto. Tasti: Tab e Invio per spostarsi, F2 per passare al riquadro, Ctrl+Z per annullare. Una cella vuota vale «qualsiasi».')),
    el('div', { class: 'fianco' },
      el('section', { class: 'capitolo', 'aria-labelledby': 'controlli-titolo' }, el('h2', { id: 'controlli-titolo', tabindex: '-1' }, 'Controlli'), desk.checksPlace),
      el('section', { class: 'capitolo', 'aria-labelledby': 'modifica-titolo' }, el('h2', { id: 'modifica-titolo' }, 'Modifica la riga'), desk.row.place)));
}

const part = (title, ...inside) => el('section', { class: 'capitolo', 'aria-labelledby': 'parte-titolo' }, el('h2', { id: 'parte-titolo', tabindex: '-1' }, title), inside);

async function examplesPart(desk) {
  const panel = examplesPanel({ key: desk.key, id: desk.id, tables: () => desk.tables, changed: () => api.oneDraft(desk.key, desk.id).then(draft => { desk.draft.writers = draft.writers; desk.heading(); }) });
  await panel.again();
  return part('Esempi', panel.place);
}

function effectPart(desk) {
  const place = el('div', {}), from = el('input', { type: 'date', id: 'effetto-dal', class: 'form-control', value: firstOfNextMonth(desk.today) }), months = el('input', { type: 'number', id: 'effetto-mesi', class: 'form-control', min: '1', max: '60', value: '12' });
  const run = () => watchEffect(place, given => api.effect(desk.key, desk.id, given), { from: from.value, months: months.value }, () => place.isConnected)
    .catch(refused => place.replaceChildren(el('p', { class: 'nota male' }, refused.message)));
  const form = el('form', { class: 'effetto-chiesto' }, el('div', { class: 'campo' }, el('label', { for: 'effetto-dal' }, 'Primo giorno della bozza'), from), el('div', { class: 'campo' }, el('label', { for: 'effetto-mesi' }, 'Decisioni degli ultimi mesi'), months),
    el('button', { class: 'btn btn-primary', type: 'submit' }, 'Prova sui casi'));
  form.addEventListener('submit', event => { event.preventDefault(); run(); });
  setTimeout(run);
  return part('Effetto sui casi', el('p', {}, 'La bozza risponde accanto alla regola in vigore, per ogni caso aperto e per le decisioni già prese. Qui ci sono numeri di caso, mai nomi.'), form, place);
}

async function differencePart(desk) {
  const found = await api.difference(desk.key, desk.id);
  return part('Differenze dalla regola in vigore', differences(found, desk.tables, labelsOf(desk.tables)));
}

async function submissionPart(desk, lead) {
  const found = await api.checks(desk.key, desk.id), examples = found.passes ? await api.examples(desk.key, desk.id) : { passes: true };
  const stops = [found.passes ? null : { part: 'tabella', said: `Controlli: ${faultsInShort(found).toLowerCase()}` }, examples.passes ? null : { part: 'esempi', said: 'Esempi: qualcuno non tiene più' }].filter(Boolean);
  return part('Invia per l’approvazione', submission({ key: desk.key, id: desk.id, today: desk.today, stops, lead, loggedOut: () => desk.tell('LOGGED_OUT', 'Non ancora inviata: il collegamento è scaduto.'), done: sent => location.assign(to({ modifica: sent.change })) }));
}

const BUILD = { tabella: tablePart, esempi: examplesPart, effetto: effectPart, differenze: differencePart, invio: submissionPart };

/** The tabs of a draft; the editor stays alive while another part is shown. */
export function parts(desk) {
  const bar = el('div', { class: 'parti', role: 'tablist', 'aria-label': 'Parti della bozza' });
  const kept = tablePart(desk);
  async function open(name, focus) {
    const known = PARTS.some(([one]) => one === name) ? name : 'tabella';
    [...bar.children].forEach(tab => { const on = tab.dataset.parte === known; tab.setAttribute('aria-selected', String(on)); tab.tabIndex = on ? 0 : -1; });
    if (known !== 'tabella') await desk.saver.flush();
    try {
      desk.panel.replaceChildren(el('p', { role: 'status' }, 'Caricamento…'));
      desk.panel.replaceChildren(known === 'tabella' ? kept : await BUILD[known](desk, lead));
    } catch (refused) {
      desk.panel.replaceChildren(el('div', { class: 'capitolo' }, el('p', { class: 'nota male' }, refused.message)));
    }
    if (focus) desk.panel.querySelector('#parte-titolo, #controlli-titolo')?.focus();
  }
  const go = (name, focus) => {
    history.pushState(null, '', to({ ...address(), parte: name }));
    return open(name, focus);
  };
  const lead = name => go(name, true);
  bar.append(...PARTS.map(([name, said]) => button(said, () => go(name), { kind: 'link', role: 'tab', 'data-parte': name, 'aria-controls': 'parte', id: `scheda-${name}` })));
  desk.panel.setAttribute('role', 'tabpanel');
  roving(bar);
  window.addEventListener('popstate', () => open(address().parte));
  return { bar, open };
}
