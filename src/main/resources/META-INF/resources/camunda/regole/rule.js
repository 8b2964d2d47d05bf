// One rule: how it reads now, what came before, what comes next, and what can be done with it.
import { act } from '../caso/forms.js';
import { decisionName, label, person } from '../caso/words.js';
import { plain, table } from '../caso/show.js';
import * as api from './api.js';
import { answered } from './cells.js';
import { differences } from './difference.js';
import { labelsOf, tablesOf } from './dmn.js';
import { address, alertBox, button, chapter, crumbs, el, from, icon, refusedPage, show, since, stamp, to } from './frame.js';
import { readTable } from './reading.js';
import { CHANGES, DRAFTS, OFFICES, ORIGINS, REVIEWED, REVIEWS, VERSIONS, WHY_REVIEWED } from './states.js';
import { trial } from './trial.js';

const inForce = rule => rule.versions.find(one => one.state === 'IN_FORCE') ?? rule.versions.at(-1);

async function edit(rule, wrong) {
  try {
    const made = await api.openDraft(rule.file);
    location.assign(to({ regola: rule.key, bozza: made.id, tabella: address().regola }));
  } catch (refused) {
    wrong.replaceChildren(alertBox('male', refused.message));
  }
}

function acts(rule, me) {
  const wrong = el('div', { role: 'alert' });
  const out = el('a', { class: 'btn btn-outline-primary', href: api.exportAddress(rule.file), download: `${rule.file}.zip` }, icon('it-download'), ' Esporta');
  if (!me.writesRules) return el('div', {}, el('div', { class: 'atti' }, out));
  return el('div', {}, el('div', { class: 'atti' }, button('Modifica', () => edit(rule, wrong), { kind: 'primary', symbol: 'it-pencil' }), out), wrong);
}

const normAndReason = one => el('div', {}, one.norm ? el('p', {}, one.norm) : null, one.reason ? el('p', { class: 'sotto' }, one.reason) : null,
  one.origin === 'WITHDRAWAL' && one.takesBack ? el('p', { class: 'sotto' }, `Ritira la versione ${one.takesBack}`) : null);

function versions(rule) {
  const place = el('div', { id: 'confronto', 'aria-live': 'polite' });
  const compare = async (one, before) => {
    const [found, text] = await Promise.all([api.differenceOfVersions(rule.file, before.number, one.number), api.version(rule.file, one.number)]);
    const tables = tablesOf(text.dmn);
    place.replaceChildren(el('h3', { tabindex: '-1' }, `Dalla versione ${before.number} alla ${one.number}`), differences(found, tables, labelsOf(tables)));
    place.querySelector('h3').focus();
  };
  const all = [...rule.versions].sort((one, other) => other.number - one.number);
  return [table({
    caption: 'Dalla più recente', rows: all,
    columns: [
      { label: 'Versione', cell: one => el('div', {}, `Versione ${one.number}`, el('span', { class: 'sotto' }, ORIGINS[one.origin] ?? one.origin)) },
      { label: 'Stato', cell: one => stamp(...(VERSIONS[one.state] ?? [one.state])) },
      { label: 'Vale', cell: one => el('div', {}, since(one.from), one.until ? el('span', { class: 'sotto' }, ['fino al ', plain(one.until)]) : null) },
      { label: 'Norma e motivo', cell: normAndReason },
      { label: 'Scritta e approvata', cell: one => el('div', {}, one.author ? person(one.author) : '', one.approver ? el('span', { class: 'sotto' }, `approvata da ${one.approver}`) : null) },
      { label: 'Che cosa cambia', cell: one => { const before = all.find(other => other.number < one.number); return before ? button(`Confronta con la ${before.number}`, () => compare(one, before), { kind: 'outline-primary btn-xs' }) : ''; } }
    ]
  }), place];
}

const openDrafts = all => all.length ? chapter('bozze', 'Bozze', el('ul', { class: 'attese' }, all.map(draft => el('li', {},
  el('div', {}, el('a', { class: 'attesa-nome', href: to({ regola: address().regola, bozza: draft.id }) }, `Bozza di ${draft.openedBy}`), el('p', { class: 'sotto' }, DRAFTS[draft.state] ?? draft.state, ' · salvata da ', draft.savedBy ?? draft.openedBy, ', ', plain(draft.savedAt))),
  el('a', { class: 'btn btn-outline-primary btn-xs', href: to({ regola: address().regola, bozza: draft.id }) }, 'Apri', el('span', { class: 'visually-hidden' }, ` la bozza di ${draft.openedBy}`)))))) : null;

const changes = all => all.length ? chapter('modifiche', 'Modifiche inviate', table({
  caption: 'Modifiche inviate per l’approvazione', hideCaption: true, rows: all,
  columns: [{ label: 'Modifica', cell: one => el('a', { href: to({ modifica: one.id }) }, one.reason) }, { label: 'Stato', cell: one => stamp(...(CHANGES[one.state] ?? [one.state])) }, { label: 'In vigore dal', cell: one => from(one.from) },
    { label: 'Inviata da', cell: one => el('div', {}, one.submittedBy, el('span', { class: 'sotto' }, plain(one.submittedAt))) }]
})) : null;

/** The version that decides on a day: of those that began by then, the last to begin, and of these the last made. */
const decidesOn = (rule, day) => rule.versions.filter(one => one.state !== 'CANCELLED' && (one.from ?? '') <= day)
  .sort((one, other) => (other.from ?? '').localeCompare(one.from ?? '') || other.number - one.number)[0];

const withdrawn = found => document.querySelector('.pagina-testa').after(alertBox('buona', el('p', { role: 'status' },
  `Versione ${found.takesBack} ritirata: il testo di prima torna in vigore dal ${from(found.from)}, come versione ${found.version}. ${found.reviews === 1 ? 'Si apre una verifica.' : `Si aprono ${found.reviews} verifiche.`}`)));

function withdrawal(rule, today, again) {
  const form = act({
    id: 'ritiro', path: api.withdrawalPath(rule.file), opener: 'Ritira una versione…', submit: 'Ritira', sending: 'Ritiro…', loggedOut: () => refusedPage({ status: 401 }, again),
    intro: 'Dal giorno che scegliete torna in vigore il testo di prima. Per ogni decisione presa con la versione ritirata si apre una verifica a chi segue il caso.',
    done: async found => { await again(); withdrawn(found); },
    fields: [{ name: 'from', label: 'Dal', type: 'date', hint: ' ', missing: 'Scegliete il giorno.' }, { name: 'reason', label: 'Motivo', rows: 3, maxlength: 2000, hint: 'Senza nomi di persone.', missing: 'Scrivete il motivo del ritiro.' }]
  });
  const day = form.querySelector('[name=from]'), hint = form.querySelector('#ritiro-from-aiuto');
  const tell = () => {
    const version = day.value && decidesOn(rule, day.value);
    hint.textContent = version ? `Quel giorno decide la versione ${version.number}: è lei che si ritira.` : '';
  };
  day.min = today;
  day.value = today;
  day.addEventListener('input', tell);
  tell();
  return form;
}

function importing(rule) {
  const input = el('input', { id: 'importa', type: 'file', accept: '.zip,application/zip', class: 'form-control' }), wrong = el('p', { class: 'errore', role: 'alert' });
  const form = el('form', { novalidate: true }, el('p', { class: 'aiuto' }, 'Un archivio esportato da un’altra installazione diventa una bozza: va controllata e approvata come le altre.'),
    el('div', { class: 'campo' }, el('label', { for: 'importa' }, 'Archivio (zip)'), input, wrong), el('button', { class: 'btn btn-primary', type: 'submit' }, 'Importa come bozza'));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (!input.files.length) { wrong.textContent = 'Scegliete l’archivio.'; return; }
    try {
      const made = await api.importFile(rule.file, input.files[0]);
      location.assign(to({ regola: rule.key, bozza: made.id }));
    } catch (refused) {
      wrong.textContent = refused.message;
    }
  });
  return el('details', { class: 'atto' }, el('summary', {}, icon('it-upload'), 'Importa…'), form);
}

const said = given => typeof given === 'object' && given !== null ? Object.entries(given).map(([name, one]) => `${label(name)}: ${answered(one, name)}`).join('; ') : answered(given);

const reviews = all => all.length ? chapter('verifiche', 'Decisioni da riguardare', table({
  caption: 'Le decisioni che una versione nuova o ritirata rimette in questione', rows: all,
  columns: [{ label: 'Caso', cell: one => one.number ? el('span', { class: 'numero-caso' }, one.number) : 'Riservato' }, { label: 'Territorio', cell: one => one.territory.toUpperCase() }, { label: 'Ufficio', cell: one => OFFICES[one.office] ?? one.office },
    { label: 'Regola', cell: one => decisionName(one.decision) }, { label: 'Prima', cell: one => one.reserved ? 'Riservata' : said(one.before) }, { label: 'Adesso', cell: one => one.reserved ? 'Riservata' : said(one.after) }, { label: 'Perché', cell: one => WHY_REVIEWED[one.why] ?? one.why },
    { label: 'Stato', cell: one => el('div', {}, REVIEWS[one.state] ?? one.state, one.outcome ? el('span', { class: 'sotto' }, REVIEWED[one.outcome] ?? one.outcome) : null) }]
})) : null;

/** A part that comes when it comes: without it the rule is read all the same. */
function later(asked, shown) {
  const place = el('div', {});
  asked.then(found => place.append(...[shown(found)].filter(Boolean)), () => {});
  return place;
}

function reads(rule, tables, asked) {
  const [first, ...others] = [...tables].sort((one, other) => (other.key === asked) - (one.key === asked));
  return chapter('tabelle', 'Come si legge', readTable(first, tables),
    others.length ? el('p', { class: 'aiuto' }, 'Questa regola si appoggia anche ad altre tabelle dello stesso fascicolo di regole, che si cambiano insieme:') : null,
    others.map(one => el('details', { class: 'atto altra' }, el('summary', {}, one.name), readTable(one, tables))));
}

export async function rule({ regola }) {
  const [found, me, sent] = await Promise.all([api.oneRule(regola), api.access(), api.changes()]);
  const now = inForce(found), text = await api.version(found.file, now.number), tables = tablesOf(text.dmn);
  const next = found.versions.filter(one => one.state === 'SCHEDULED').sort((one, other) => one.from.localeCompare(other.from))[0];
  show(found.name, crumbs(['Regole', './'], [found.name]),
    el('div', { class: 'capitolo pagina-testa' }, el('div', { class: 'testa-riga' },
      el('div', {}, el('p', { class: 'occhiello' }, `Regola · ${OFFICES[found.owner] ?? found.owner}`), el('h1', { id: 'titolo', tabindex: '-1' }, found.name)), acts(found, me)),
    el('dl', { class: 'fatti' }, [['In vigore', `Versione ${now.number}, ${since(now.from)}`], ['Norma', now.norm ?? 'Come consegnata con Accanto'], ['Prossima', next ? `Versione ${next.number}, dal ${from(next.from)}` : 'Nessuna']]
      .map(([term, fact]) => el('div', {}, el('dt', {}, term), el('dd', {}, fact))))),
    openDrafts(found.drafts.filter(draft => ['OPEN', 'SUBMITTED'].includes(draft.state))), changes(sent.filter(one => one.file === found.file)), reads(found, tables, regola), trial(found, tables, regola), later(api.reviews(regola), reviews),
    chapter('versioni', 'Versioni', versions(found), me.writesRules ? el('div', { class: 'atti' }, found.versions.length > 1 ? withdrawal(found, me.today, () => rule({ regola })) : null, importing(found)) : null));
}
