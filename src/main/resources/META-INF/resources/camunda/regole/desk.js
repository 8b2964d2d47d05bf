// One open draft while it is worked on: editor, row, saving and checks hang together here.
import * as api from './api.js';
import { faultList } from './checks.js';
import { conflict } from './conflict.js';
import { howRowsCount } from './dmn.js';
import { openEditor } from './editor.js';
import { address, alertBox, atHour, button, el, loginLink, people, to } from './frame.js';
import { rowForm } from './row.js';
import { forget, saving, unsaved } from './saving.js';
import { roving } from './tabs.js';

export class Desk {
  constructor(rule, draft, { person, today }) {
    Object.assign(this, { rule, draft, me: person, today, key: draft.file ?? rule.file, id: draft.id, found: null, table: null });
    this.grid = el('div', { class: 'griglia-dmn' });
    this.checksPlace = el('div', { 'aria-live': 'polite' }, el('p', { class: 'vuoto' }, 'Controllo in corso…'));
    this.saved = el('p', { class: 'salvato', role: 'status' }, `Salvata ${atHour(draft.savedAt)}`);
    this.people = el('div', {});
    this.tabs = el('div', { class: 'tavole-scelta', role: 'tablist', 'aria-label': 'Tabelle della regola' });
    this.panel = el('div', { class: 'parte', id: 'parte' });
    this.how = el('p', { class: 'aiuto' });
    this.work = el('div', {});
  }

  get tables() {
    return this.editor.tables();
  }

  /** Opens what the server has, or what this browser kept beyond it, which then is saved. */
  async begin(saved, kept) {
    this.editor = await openEditor(this.grid, kept ?? saved, { changed: (now, tables) => this.changed(now, tables), selected: (row, cell) => this.row.choose(this.table, row, cell) });
    this.row = rowForm(this.editor, (table, name) => this.allowed(table, name));
    this.saver = saving({
      key: this.key, id: this.id, revision: this.draft.revision, text: saved, person: this.me, tell: (state, said) => this.tell(state, said),
      saved: answer => this.afterSave(answer), conflict: (refused, mine) => this.collide(mine)
    });
    if (kept) this.saver.change(kept);
    this.grid.addEventListener('keydown', event => {
      const cell = event.key === 'F2' && event.target.closest('td[data-element-id]');
      if (cell) { event.preventDefault(); this.row.enter(cell.dataset.elementId); }
    });
  }

  allowed(key, name) {
    const table = this.rule.tables.find(one => one.key === key);
    return [...(table?.inputs ?? []), ...(table?.outputs ?? [])].find(column => column.name === name)?.allowed ?? [];
  }

  changed(text) {
    this.row.changed();
    this.saver.change(text);
  }

  tell(state, said) {
    if (state === 'LOGGED_OUT') this.presence?.pause();
    this.saved.className = `salvato ${state === 'SAVED' ? 'fatto-ora' : state === 'WAITING' ? '' : 'male'}`;
    this.saved.replaceChildren(...[said, state === 'LOGGED_OUT' ? ' ' : null, state === 'LOGGED_OUT' ? loginLink() : null].filter(Boolean));
  }

  afterSave(answer) {
    this.draft = { ...this.draft, ...answer, dmn: undefined };
    this.presence?.known(answer.revision);
    this.heading();
    this.check();
  }

  async check() {
    try {
      this.found = await api.checks(this.key, this.id);
    } catch (refused) {
      this.checksPlace.replaceChildren(el('p', { class: 'nota male' }, refused.message));
      return;
    }
    this.checksPlace.replaceChildren(faultList(this.found, this.tables, fault => this.lead(fault)));
    if (this.found.faults.some(fault => fault.kind === 'OUT_OF_TIME')) this.checksPlace.append(button('Controlla di nuovo', () => this.check(), { kind: 'outline-primary btn-xs' }));
    this.editor.mark(this.found.faults);
    this.row.mark(this.found.faults);
  }

  async lead(fault) {
    await this.showTable(fault.decision);
    this.row.choose(fault.decision, fault.row);
    const cell = this.tables.find(one => one.key === fault.decision)?.rows.find(one => one.id === fault.row)?.cells.find(one => one.column.name === fault.input);
    if (cell) this.row.choose(fault.decision, fault.row, cell.id);
    this.row.enter(cell?.id);
  }

  async showTable(key) {
    if (key === this.table) return;
    this.table = key;
    await this.editor.show(key);
    const table = this.tables.find(one => one.key === key);
    this.how.textContent = `${table.description} ${howRowsCount(table)}`.trim();
    [...this.tabs.children].forEach(tab => { tab.setAttribute('aria-selected', String(tab.dataset.tavola === key)); tab.tabIndex = tab.dataset.tavola === key ? 0 : -1; });
    this.row.choose(key, table.rows[0]?.id);
    history.replaceState(null, '', to({ ...address(), tabella: key }));
  }

  drawTabs() {
    this.tabs.replaceChildren(...this.tables.map(one => {
      const tab = button(one.name, () => this.showTable(one.key), { kind: 'link', role: 'tab', 'data-tavola': one.key, 'aria-controls': 'griglia' });
      return tab;
    }));
    roving(this.tabs);
    this.tabs.hidden = this.tables.length < 2;
  }

  heading() {
    const wrote = this.draft.writers ?? [];
    const mine = wrote.includes(this.me);
    this.who ??= el('div', {});
    this.who.replaceChildren(mine ? '' : alertBox('attenta', `Finora ${wrote.length ? `${wrote.length === 1 ? 'ha' : 'hanno'} scritto ${people(wrote)}` : 'non ha scritto nessuno'}. Se cambiate qualcosa, anche un esempio, non potrete più approvare questa modifica.`));
  }

  collide(mine) {
    this.presence?.stop();
    const kept = unsaved(this.id);
    conflict(this.work, { key: this.key, id: this.id, mine, forget: () => kept.forEach(forget), takeTheirs: () => location.reload() }).catch(refused => this.tell('REFUSED', refused.message));
  }
}
