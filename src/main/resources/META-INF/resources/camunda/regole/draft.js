// The page of a draft.
import * as api from './api.js';
import { conflict } from './conflict.js';
import { Desk } from './desk.js';
import { tablesOf } from './dmn.js';
import { address, alertBox, atHour, button, chapter, crumbs, el, show, stamp, to } from './frame.js';
import { parts } from './parts.js';
import { newerText, present } from './presence.js';
import { readTable } from './reading.js';
import { forget, unsaved } from './saving.js';
import { DRAFTS } from './states.js';

/** What this browser still holds and the server does not: offered, never taken by itself, for whoever takes it writes. */
function offer(desk, draft, again) {
  const kept = unsaved(draft.id).filter(one => one.text !== draft.dmn);
  if (!kept.length) return null;
  const [newest] = kept;
  const place = alertBox('attenta');
  const take = async () => {
    if (newest.revision === draft.revision) return again(newest.text);
    return conflict(desk.work, { key: desk.key, id: desk.id, mine: newest.text, forget: () => kept.forEach(forget), takeTheirs: () => location.reload() });
  };
  place.append(el('p', {}, `In questo browser ci sono modifiche ${newest.person && newest.person !== desk.me ? `di ${newest.person} ` : ''}scritte ${atHour(newest.at)} e mai arrivate al servizio.`),
    el('div', { class: 'atti' }, button('Riprendi le modifiche', take, { kind: 'primary btn-xs' }), button('Scarta', () => { kept.forEach(forget); place.remove(); }, { kind: 'outline-primary btn-xs' })));
  return place;
}

const head = (rule, found, ...beside) => el('div', { class: 'capitolo pagina-testa bozza-testa' },
  el('div', {}, el('p', { class: 'occhiello' }, `Bozza di ${found.openedBy}`), el('h1', { id: 'titolo', tabindex: '-1' }, rule.name)), beside);

const where = (rule, found) => crumbs(['Regole', './'], [rule.name, to({ regola: rule.key ?? rule.file })], [`Bozza di ${found.openedBy}`]);

function discard(desk) {
  const ask = el('div', { class: 'atti' }, button('Elimina la bozza…', () => {
    ask.replaceChildren(el('span', {}, 'Eliminare la bozza, con tutto ciò che contiene?'), button('Sì, elimina', async () => {
      desk.saver.stop();
      await api.discardDraft(desk.key, desk.id);
      unsaved(desk.id).forEach(forget);
      location.assign(to({ regola: desk.rule.key ?? desk.key }));
    }, { kind: 'danger btn-xs' }), button('No', () => ask.replaceWith(discard(desk)), { kind: 'outline-primary btn-xs' }));
    ask.querySelector('button').focus();
  }, { kind: 'outline-danger btn-xs' }));
  return ask;
}

/** A draft that is not open any more, or a reader who does not write: only read. */
function reading(rule, found) {
  const tables = tablesOf(found.dmn);
  show(`Bozza: ${rule.name}`, where(rule, found), head(rule, found, stamp(DRAFTS[found.state] ?? found.state)),
    found.state === 'SUBMITTED' ? alertBox('attenta', 'La bozza è stata inviata: si può cambiare soltanto se chi approva la rimanda.') : null,
    chapter('tabelle', 'Come si legge', tables.map(one => readTable(one, tables))));
}

async function writing(rule, found, me, text) {
  const desk = new Desk(rule, found, me);
  const offered = el('div', {});
  desk.heading();
  show(`Bozza: ${rule.name}`, where(rule, found), head(rule, found, el('div', { class: 'bozza-stato' }, desk.saved, discard(desk))), desk.who, desk.people, found.back, offered, desk.work);
  await desk.begin(found.dmn, text);
  const { bar, open } = parts(desk);
  desk.work.replaceChildren(bar, desk.panel);
  desk.drawTabs();
  const asked = address().tabella ?? rule.key;
  await open(address().parte);
  await desk.showTable(desk.tables.some(one => one.key === asked) ? asked : desk.tables[0].key);
  desk.presence = present(desk.people, { key: desk.key, id: desk.id, revision: found.revision, newer: (other, place) => desk.saver.waits() || place.append(newerText(other, () => location.reload())) });
  desk.check();
  const kept = text ? null : offer(desk, found, newest => {
    desk.saver.stop();
    desk.presence.stop();
    return writing(rule, found, me, newest);
  });
  if (kept) offered.append(kept);
}

/** What who should approve wrote when it came back. */
const sentBack = change => change ? alertBox('attenta', el('p', {}, el('strong', {}, `${change.decidedBy} ha rimandato la bozza: `), change.words)) : null;

export async function draft({ regola, bozza }) {
  const [rule, found, me, sent] = await Promise.all([api.oneRule(regola), api.oneDraft(regola, bozza), api.access(), api.changes('SENT_BACK')]);
  found.back = sentBack(sent.find(one => String(one.draft) === bozza));
  if (found.state !== 'OPEN' || !me.writesRules) reading(rule, found);
  else await writing(rule, found, me);
}
