// The case page: one case by its number, everything as the API tells it.
import { act, ask, Refused } from './forms.js';
import { papers, upload } from './papers.js';
import { any, el, empty, icon, pairs, plain, table } from './show.js';
import { decisionName, label, person, word } from './words.js';

const NUMBER = /^[A-Z]{2}-\d{4}-\d{6}$/;
const TASKS = '../app/tasklist/';
const place = document.getElementById('caso');
const state = document.getElementById('stato');

/** Keys that the heading and the sections below already show; what else the API answers is shown as a further chapter. */
const PLACED = new Set(['number', 'names', 'territory', 'minor', 'birthDate', 'birthDateClaims', 'ageYears', 'daysTo18', 'majorityOn', 'reportedOn', 'reportedBy', 'msnaStatus',
  'citizenship', 'permitType', 'permitExpiresOn', 'vulnerability', 'reception', 'documents', 'contacts', 'files', 'stage', 'outcome', 'closedOn', 'guardian', 'ageAssessment',
  'plan', 'competenceReview', 'doti', 'permitRoute', 'transition', 'notices']);

const STATES = {
  OPEN: ['Aperta', 'aperta'], OVERDUE: ['Scaduta', 'scaduta'], MET: ['Rispettata', 'rispettata'], MISSED: ['Fatta in ritardo', 'tardi']
};

/** The task whose link opened the page goes along: the read log keeps from where a case was opened. */
const task = new URLSearchParams(location.search).get('task');
const fromTask = path => task ? `${path}?task=${encodeURIComponent(task)}` : path;

const none = sentence => el('p', { class: 'vuoto' }, sentence);
const chapter = (value, sentence, key) => empty(value) ? none(sentence) : any(value, key);

function announce(text) {
  state.textContent = text;
  state.hidden = !text;
}

// --- heading ---

function countdown(found) {
  const days = found.daysTo18;
  const soon = days > 90 ? '' : days > 0 ? ' vicino' : ' passato';
  const said = days > 1 ? 'giorni ai diciotto anni' : days === 1 ? 'giorno ai diciotto anni' : days === 0 ? 'compie diciotto anni' : days === -1 ? 'giorno dai diciotto anni' : 'giorni dai diciotto anni';
  return el('p', { class: `giorni${soon}` },
    el('strong', {}, days === 0 ? 'Oggi' : String(Math.abs(days))),
    el('span', {}, said),
    el('span', { class: 'giorni-data' }, days > 0 ? 'li compie il ' : 'compiuti il ', plain(found.majorityOn)));
}

function heading(found) {
  const name = found.minor ? `${found.minor.givenName} ${found.minor.familyName}` : 'Nome riservato';
  const facts = [['Fase', word(found.stage, 'stage')], ['Età', `${found.ageYears} anni`], ['Nascita', plain(found.birthDate)],
    ['Territorio', word(found.territory, 'territory')], ['Esito', found.outcome ? word(found.outcome, 'outcome') : 'Ancora nessuno']];
  if (found.closedOn) facts.push(['Chiuso il', plain(found.closedOn)]);
  return el('div', { class: 'frontespizio' },
    el('div', { class: 'frontespizio-chi' },
      el('p', { class: 'occhiello' }, 'Caso'),
      el('h1', { id: 'titolo', tabindex: '-1' }, found.number),
      el('p', { class: 'nome' }, icon(found.minor ? 'it-user' : 'it-lock'), name),
      el('dl', { class: 'fatti' }, facts.map(([term, fact]) => el('div', {}, el('dt', {}, term), el('dd', {}, fact))))),
    countdown(found));
}

// --- sections ---

function birthDate(found, acts) {
  return [
    empty(found.birthDateClaims) ? none('Nessuna dichiarazione.') : table({
      caption: 'Dichiarazioni sulla data di nascita, la più recente per prima',
      rows: [...found.birthDateClaims].reverse(),
      columns: [
        { label: label('birthDate'), cell: row => plain(row.birthDate) }, { label: label('certainty'), cell: row => plain(row.certainty) },
        { label: label('source'), cell: row => found.minor ? plain(row.source, 'text') : 'Riservata' }, { label: label('recordedAt'), cell: row => plain(row.recordedAt) },
        { label: label('recordedBy'), cell: row => person(row.recordedBy) }
      ]
    }),
    acts.claim
  ];
}

function deadlines(all) {
  const order = ['OVERDUE', 'OPEN', 'MISSED', 'MET'];
  return all.length ? table({
    caption: 'Prima le scadute e le aperte',
    rows: [...all].sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state)),
    columns: [
      { label: 'Scadenza', cell: row => row.label },
      { label: 'Entro il', cell: row => plain(row.dueOn) },
      { label: 'Stato', cell: row => el('span', { class: `bollo ${STATES[row.state]?.[1] ?? ''}` }, STATES[row.state]?.[0] ?? row.state) },
      { label: 'Fatta il', cell: row => plain(row.doneOn) },
      {
        label: 'Termine e fonte',
        cell: row => row.codes.length
          ? el('ul', { class: 'fonti' }, row.codes.map((code, index) => el('li', {}, el('strong', {}, code), ` ${row.sources[index] ?? ''}`)))
          : 'Obiettivo interno'
      }
    ]
  }) : none('Nessuna scadenza.');
}

const outputs = given => {
  const known = Object.keys(given ?? {}).filter(key => !empty(given[key]));
  return known.length ? el('dl', { class: 'strette' }, known.map(key => el('div', {}, el('dt', {}, label(key)), el('dd', {}, any(given[key], key))))) : 'Nessuna proposta';
};

const asProposed = row => Object.entries(row.confirmedAs ?? {}).every(([key, value]) => JSON.stringify(value) === JSON.stringify(row.outputs[key]));

function confirmation(row) {
  if (!row.confirmedAt) return el('span', { class: 'bollo aperta' }, 'Da confermare');
  return el('div', {},
    el('p', {}, `${person(row.confirmedBy)}, `, plain(row.confirmedAt)),
    empty(row.confirmedAs) ? null : asProposed(row) ? el('p', {}, 'Come proposto') : outputs(row.confirmedAs),
    row.reason ? el('p', {}, `Motivo: ${row.reason}`) : null);
}

function decisions(all) {
  return all.length ? table({
    caption: 'Ciò che le tabelle hanno proposto e ciò che le persone hanno deciso',
    rows: [...all].sort((one, other) => other.evaluatedAt.localeCompare(one.evaluatedAt)),
    columns: [
      { label: 'Decisione', cell: row => el('div', {}, decisionName(row.decision), el('span', { class: 'sotto' }, `tabella versione ${row.version}`)) },
      { label: 'Proposta', cell: row => empty(row.outputs) && !row.rows.length ? 'Riservata' : outputs(row.outputs) },
      {
        label: 'Righe e fonti',
        cell: row => row.rows.length
          ? el('ul', { class: 'fonti' }, row.rows.map(hit => el('li', {}, el('strong', {}, hit.id), ` ${hit.source ?? ''}`)))
          : 'Riservate a chi le decide e all’équipe di protezione'
      },
      { label: label('referenceDate'), cell: row => plain(row.referenceDate) },
      { label: 'Decisa da', cell: confirmation }
    ]
  }) : none('Nessuna proposta finora.');
}

function diary(all) {
  return all.length ? table({
    caption: 'Dal più recente',
    rows: [...all].reverse(),
    columns: [
      { label: 'Quando', cell: row => plain(row.at) }, { label: 'Chi', cell: row => person(row.who) }, { label: 'Che cosa', cell: row => row.what }
    ]
  }) : none('Il diario è vuoto.');
}

function who(found) {
  const told = found.minor ? { ...found.minor } : {};
  ['msnaStatus', 'citizenship', 'vulnerability', 'reportedOn', 'reportedBy'].forEach(key => { if (!empty(found[key])) told[key] = found[key]; });
  return [found.minor ? null : none(found.names === 'REASON_NEEDED' ? 'Nome riservato: per vederlo scrivete il motivo, in alto.' : 'Nome riservato: il vostro ufficio vede il caso, non il nome.'), pairs(told)];
}

function permit(found) {
  return [pairs(found, ['permitType', 'permitExpiresOn']), empty(found.permitRoute) ? none('La via del permesso non è ancora stata scelta.') : any(found.permitRoute, 'permitRoute')];
}

function sections(found, beside, acts) {
  const further = Object.keys(found).filter(key => !PLACED.has(key)).map(key => [`altro-${key}`, label(key), () => chapter(found[key], 'Ancora niente.', key)]);
  return [
    ['scadenze', 'Scadenze', () => beside.deadlines(deadlines)],
    ['minore', 'Minore', () => who(found)],
    ['nascita', 'Data di nascita', () => birthDate(found, acts)],
    ['eta', 'Accertamento dell’età', () => chapter(found.ageAssessment, 'Nessun accertamento finora.', 'ageAssessment')],
    ['accoglienza', 'Accoglienza', () => chapter(found.reception, 'Nessun collocamento registrato.', 'reception')],
    ['tutore', 'Tutore', () => chapter(found.guardian, 'Nessun tutore nominato finora.', 'guardian')],
    ['piano', 'Piano individuale', () => chapter(found.plan, 'Il piano non è ancora stato scritto.', 'plan')],
    ['competenze', 'Bilancio delle competenze', () => chapter(found.competenceReview, 'Non ancora fatto.', 'competenceReview')],
    ['doti', 'Doti', () => [chapter(found.doti, 'Nessuna dote chiesta.', 'doti'), acts.dote]],
    ['permesso', 'Permesso di soggiorno', () => permit(found)],
    ['diciotto', 'Verso i diciotto anni', () => chapter(found.transition, 'L’accompagnamento ai diciotto anni non è ancora iniziato.', 'transition')],
    ['avvisi', 'Avvisi inviati', () => chapter(found.notices, 'Nessun avviso inviato.', 'notices')],
    ...further,
    ['documenti', 'Documenti', () => [papers(found), acts.upload]],
    ['contatti', 'Contatti', () => empty(found.contacts) ? none(found.minor ? 'Nessun contatto nel fascicolo.' : 'I contatti sono riservati a chi segue il caso.') : table({ caption: 'Chi chiamare', hideCaption: true, rows: found.contacts })],
    ['decisioni', 'Proposte e decisioni', () => beside.decisions(decisions)],
    ['diario', 'Diario', () => beside.audit(diary)],
    ...(acts.departure ? [['uscita', 'Uscita dal percorso', () => acts.departure]] : [])
  ];
}

// --- acts ---

/** Asks for the reason by which a case outside one's own work shows its names. */
function reason(found) {
  if (found.names !== 'REASON_NEEDED') return null;
  return el('section', { class: 'motivo', 'aria-labelledby': 'motivo-titolo' },
    el('h2', { id: 'motivo-titolo' }, icon('it-lock'), 'I nomi sono riservati'),
    el('p', {}, 'Il vostro ufficio non ha compiti in questo caso. Per vedere i nomi scrivete il motivo: resterà nel registro delle letture.'),
    act({
      id: 'motivo', submit: 'Mostra i nomi', path: fromTask(`/cases/${encodeURIComponent(found.number)}/reasons`),
      fields: [{
        name: 'reason', label: 'Perché vi serve vedere questo caso', rows: 3, minlength: 10, maxlength: 500,
        hint: 'Da 10 a 500 caratteri, senza nomi. Vale per oggi e per questo caso.',
        missing: 'Scrivete il motivo.', short: 'Scrivete il motivo in almeno 10 caratteri.'
      }],
      done: () => load(found.number, { said: 'Ora il caso mostra i nomi, fino a fine giornata. Il motivo è nel registro delle letture.' }),
      loggedOut: askLogin
    }));
}

function acts(found) {
  const at = `/cases/${encodeURIComponent(found.number)}`;
  const common = (section, said) => ({ done: () => load(found.number, { section, said }), loggedOut: askLogin });
  const closed = found.stage === 'CLOSED';
  const named = found.minor !== null && found.minor !== undefined;
  return {
    claim: named ? act({
      id: 'correggi', opener: 'Correggere la data di nascita', submit: 'Registra la data', path: `${at}/birth-dates`,
      intro: 'La data di prima resta scritta. Ogni scadenza aperta viene ricalcolata subito.',
      fields: [
        { name: 'birthDate', label: 'Data di nascita', type: 'date', missing: 'Scrivete la data di nascita.' },
        { name: 'certainty', label: 'Quanto è certa', options: { DOCUMENTED: 'Documentata', DECLARED: 'Dichiarata', ATTRIBUTED: 'Attribuita dal tribunale', PLACEHOLDER: 'Provvisoria' }, missing: 'Scegliete quanto è certa la data.' },
        { name: 'source', label: 'Da dove viene', maxlength: 300, hint: 'Per esempio: passaporto, colloquio del 12 marzo, decreto del tribunale.', missing: 'Scrivete da dove viene la data.' }
      ],
      ...common('nascita', 'La data di nascita è registrata e le scadenze sono ricalcolate.')
    }) : null,
    dote: closed || !named ? null : act({
      id: 'dote', opener: 'Chiedere una dote', submit: 'Chiedi la dote', path: `${at}/dote-requests`,
      fields: [{ name: 'dote', label: 'Quale dote', options: { DOTE_QUALIFICAZIONE: 'Dote qualificazione', DOTE_OCCUPAZIONE: 'Dote occupazione' }, missing: 'Scegliete la dote da chiedere.' }],
      ...common('doti', 'La dote è chiesta: il compito è arrivato all’ufficio che la segue.')
    }),
    upload: named ? upload(at, common('documenti', 'Il documento è nel fascicolo.')) : null,
    departure: closed || !named ? null : act({
      id: 'uscita-modulo', opener: 'Registrare un’uscita', submit: 'Registra l’uscita', path: `${at}/departures`,
      intro: 'Ferma il percorso e apre il compito «Chiudere il fascicolo».',
      fields: [
        { name: 'kind', label: 'Che cosa è successo', options: { LEFT_WITHOUT_NOTICE: 'Si è allontanato senza avviso', RETURNED_TO_FAMILY: 'È tornato in famiglia', ASSISTED_RETURN: 'Rimpatrio assistito', MOVED_ABROAD: 'Si è trasferito all’estero' }, missing: 'Scegliete che cosa è successo.' },
        { name: 'on', label: 'Giorno dell’uscita', type: 'date', missing: 'Scrivete il giorno dell’uscita.' },
        { name: 'sure', label: 'Confermo: il percorso si ferma', type: 'checkbox', missing: 'Confermate che il percorso si ferma.' }
      ],
      ...common('uscita', 'L’uscita è registrata.')
    })
  };
}

// --- the page ---

function show(found, beside, after) {
  document.title = `Caso ${found.number} – Accanto`;
  const all = sections(found, beside, acts(found));
  const panels = all.map(([id, title, body]) => el('section', { class: 'capitolo', id, 'aria-labelledby': `${id}-titolo` },
    el('h2', { id: `${id}-titolo`, tabindex: '-1' }, title), [body()].flat()));
  place.replaceChildren(
    heading(found),
    reason(found) ?? '',
    el('div', { class: 'colonne' },
      el('nav', { class: 'indice', 'aria-label': 'In questa pagina' },
        el('p', { class: 'indice-titolo', 'aria-hidden': 'true' }, 'In questa pagina'),
        el('ul', {}, all.map(([id, title]) => el('li', {}, el('a', { href: `#${id}` }, title))))),
      el('div', { class: 'capitoli' }, panels)));
  if (after) {
    const done = el('p', { class: 'fatto', role: 'status', tabindex: '-1' }, icon('it-check-circle'), after.said);
    if (after.section) document.querySelector(`#${after.section} h2`).after(done);
    else place.querySelector('.frontespizio').after(done);
    done.focus();
  } else if (location.hash) {
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }
}

function notice(title, ...inside) {
  document.title = `${title} – Accanto`;
  place.replaceChildren(el('div', { class: 'avviso' }, el('h1', { id: 'titolo', tabindex: '-1' }, title), inside));
}

let waiting = false;

function askLogin() {
  waiting = true;
  announce('');
  notice('Accedete per continuare',
    el('p', {}, 'Non siete collegati, oppure il collegamento è scaduto. Accedete dalla pagina dei compiti, poi tornate qui: il caso si apre da solo.'),
    el('a', { class: 'btn btn-primary', href: TASKS, target: '_blank' }, 'Accedi', el('span', { class: 'visually-hidden' }, ' (si apre in un’altra scheda)')));
  document.getElementById('titolo').focus();
}

function welcome() {
  announce('');
  notice('Cercate un caso',
    el('p', {}, 'Scrivete il numero del caso nel campo in alto, per esempio MI-2026-000123. Lo trovate su ogni compito.'),
    el('a', { class: 'btn btn-outline-primary', href: TASKS }, 'Vai ai compiti'));
  document.getElementById('numero').focus();
}

async function load(number, after) {
  place.setAttribute('aria-busy', 'true');
  if (!after) announce('Caricamento…');
  const at = `/cases/${encodeURIComponent(number)}`;
  try {
    const found = await ask(fromTask(at));
    const others = await Promise.all(['deadlines', 'decisions', 'audit']
      .map(name => ask(fromTask(`${at}/${name}`)).then(list => render => render(list), refused => () => none(refused.message))));
    waiting = false;
    announce('');
    show(found, { deadlines: others[0], decisions: others[1], audit: others[2] }, after);
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    announce('');
    if (refused.status === 401) {
      askLogin();
    } else {
      notice(refused.status === 403 ? 'Il vostro ufficio non apre questo caso' : refused.status === 404 || refused.status === 400 ? 'Caso non trovato' : 'Il caso non si apre',
        el('p', {}, refused.message), el('a', { class: 'btn btn-outline-primary', href: TASKS }, 'Vai ai compiti'));
      document.getElementById('titolo').focus();
    }
  } finally {
    place.removeAttribute('aria-busy');
  }
}

const search = document.getElementById('cerca');
const input = document.getElementById('numero');
search.addEventListener('submit', event => {
  input.value = input.value.trim().toUpperCase();
  const fault = !input.value ? 'Scrivete il numero del caso.' : NUMBER.test(input.value) ? '' : 'Il numero è fatto così: MI-2026-000123.';
  document.getElementById('numero-errore').textContent = fault;
  input.setAttribute('aria-invalid', String(!!fault));
  if (fault) {
    event.preventDefault();
    input.focus();
  }
});

const wanted = (new URLSearchParams(location.search).get('n') ?? '').trim().toUpperCase();
input.value = wanted;
document.addEventListener('visibilitychange', () => { if (waiting && !document.hidden && wanted) load(wanted); });
if (wanted) load(wanted);
else welcome();
