// The read log: who opened which case. The selection stands in the address, so that a search can be kept and sent.
import { API, ask, Refused } from '../caso/forms.js';
import { day, el, icon, plain, table } from '../caso/show.js';

const TASKS = '../app/tasklist/';
const place = document.getElementById('registro');
const state = document.getElementById('stato');
const FIELDS = ['case', 'person', 'from', 'to', 'signal'];

const PARTS = {
  CASE: 'Fascicolo', DIARY: 'Diario', DECISIONS: 'Proposte e decisioni', DEADLINES: 'Scadenze', PATH: 'Percorso', DOWNLOAD: 'File scaricato', REASON: 'Motivo scritto'
};
const SHOWN = {
  OWN_WORK: ['Con i nomi, per lavoro', 'rispettata'], WITH_REASON: ['Con i nomi, con motivo', 'motivata'],
  WITHOUT_NAMES: ['Senza nomi', 'aperta'], REFUSED: ['Rifiutato', 'rifiutata']
};
const SIGNALS = {
  WITH_REASON: ['withReason', 'letture con un motivo'], OUTSIDE_OWN_WORK: ['outsideOwnWork', 'letture fuori dal proprio lavoro'], REFUSED: ['refused', 'tentativi rifiutati']
};
const OFFICES = {
  casework: 'servizio sociale', education: 'équipe educativa', mediation: 'mediazione', guardianship: 'tutele', legal: 'sportello legale', employment: 'sportello lavoro',
  grants: 'doti', protection: 'protezione', supervision: 'coordinamento', policy: 'regole', privacy: 'protezione dei dati', admin: 'amministrazione'
};
const READ = { LINES: 'Elenco', CSV: 'Foglio scaricato', SIGNALS: 'Segnali' };

const asked = () => Object.fromEntries([...new URLSearchParams(location.search)].filter(([name, value]) => value && [...FIELDS, 'page'].includes(name)));
const query = given => new URLSearchParams(Object.entries(given).filter(([, value]) => value)).toString();

function announce(text) {
  state.textContent = text;
  state.hidden = !text;
}

function go(given, focus) {
  history.pushState(null, '', `?${query(given)}`);
  load(focus);
}

// --- search ---

function field(name, label, attributes, hint) {
  const input = el('input', { id: `cerca-${name}`, name, class: 'form-control', autocomplete: 'off', 'aria-describedby': `cerca-${name}-errore`, ...attributes });
  return el('div', { class: 'campo' }, el('label', { for: `cerca-${name}` }, label), input, hint ? el('p', { class: 'aiuto' }, hint) : null, el('p', { class: 'errore', id: `cerca-${name}-errore` }));
}

function search(given) {
  const form = el('form', { class: 'ricerca', role: 'search', 'aria-label': 'Cercare nel registro', novalidate: true },
    field('case', 'Numero del caso', { type: 'text', value: given.case, maxlength: 20, placeholder: 'MI-2026-000123', spellcheck: 'false' }),
    field('person', 'Nome utente', { type: 'text', value: given.person, maxlength: 120, spellcheck: 'false' }),
    field('from', 'Dal giorno', { type: 'date', value: given.from }),
    field('to', 'Al giorno', { type: 'date', value: given.to }),
    el('div', { class: 'ricerca-atti' },
      el('button', { class: 'btn btn-primary', type: 'submit' }, 'Cerca'),
      el('a', { class: 'btn btn-outline-primary', href: './' }, 'Azzera'),
      el('a', { class: 'btn btn-outline-primary', href: `${API}/read-log/csv?${query({ ...given, page: '' })}`, download: 'registro-letture.csv' }, icon('it-download'), ' Scarica il foglio (CSV)')));
  form.addEventListener('submit', event => {
    event.preventDefault();
    const typed = Object.fromEntries(['case', 'person', 'from', 'to'].map(name => [name, form.elements[name].value.trim()]));
    go({ ...typed, case: typed.case.toUpperCase(), signal: given.signal });
  });
  return el('section', { class: 'capitolo', 'aria-labelledby': 'cerca-titolo' }, el('h2', { id: 'cerca-titolo' }, 'Cercare'), form);
}

function fault(refused) {
  const input = document.getElementById(`cerca-${refused.field}`);
  if (!input) return false;
  input.classList.add('is-invalid');
  input.setAttribute('aria-invalid', 'true');
  document.getElementById(`cerca-${refused.field}-errore`).textContent = refused.message;
  input.focus();
  return true;
}

// --- signals ---

function signals(found, given) {
  const button = ([signal, [key, said]]) => {
    const pressed = given.signal === signal;
    const one = el('button', { class: 'segnale', type: 'button', 'aria-pressed': String(pressed) }, el('strong', {}, String(found[key])), ` ${said}`);
    one.addEventListener('click', () => go({ ...given, page: '', signal: pressed ? '' : signal }, `segnale-${signal}`));
    one.id = `segnale-${signal}`;
    return el('li', {}, one);
  };
  return el('section', { class: 'capitolo', 'aria-labelledby': 'segnali-titolo' },
    el('h2', { id: 'segnali-titolo' }, 'Che cosa merita uno sguardo'),
    el('p', {}, 'Scegliete un segnale per vedere solo le sue letture.'),
    el('ul', { class: 'segnali' }, Object.entries(SIGNALS).map(button)),
    found.manyCases.length ? table({
      caption: `Chi ha aperto almeno ${found.threshold} casi in un giorno`, rows: found.manyCases,
      columns: [
        { label: 'Nome utente', cell: row => el('a', { href: `?${query({ person: row.person, from: row.day, to: row.day })}` }, row.person) },
        { label: 'Giorno', cell: row => day(row.day) }, { label: 'Casi aperti', cell: row => String(row.cases) }
      ]
    }) : el('p', { class: 'vuoto' }, `Nessuno ha aperto ${found.threshold} casi o più in un giorno.`));
}

// --- lines ---

const shown = line => el('span', { class: `bollo ${SHOWN[line.shown]?.[1] ?? ''}` }, SHOWN[line.shown]?.[0] ?? line.shown);
const offices = line => line.offices.split(',').filter(Boolean).map(id => OFFICES[id] ?? id).join(', ');

function pages(found, given) {
  if (found.pages < 2) return null;
  const link = (to, said) => el('a', { class: 'btn btn-outline-primary', href: `?${query({ ...given, page: String(to) })}` }, said);
  return el('nav', { class: 'pagine', 'aria-label': 'Pagine del registro' },
    found.page > 0 ? link(found.page - 1, 'Più recenti') : el('span'),
    el('span', {}, `Pagina ${found.page + 1} di ${found.pages}`),
    found.page + 1 < found.pages ? link(found.page + 1, 'Meno recenti') : el('span'));
}

function lines(found, given) {
  const said = found.total === 1 ? 'Una lettura' : `${found.total.toLocaleString('it-IT')} letture, dalla più recente`;
  return el('section', { class: 'capitolo letture', 'aria-labelledby': 'letture-titolo' },
    el('h2', { id: 'letture-titolo', tabindex: '-1' }, 'Letture'),
    found.lines.length ? table({
      caption: said, rows: found.lines,
      columns: [
        { label: 'Quando', cell: line => plain(line.readAt) },
        { label: 'Chi', cell: line => el('div', {}, line.person, el('span', { class: 'sotto' }, offices(line))) },
        { label: 'Caso', cell: line => el('span', { class: 'numero-caso' }, line.caseNumber) },
        { label: 'Che cosa', cell: line => PARTS[line.part] ?? line.part },
        { label: 'Mostrato', cell: shown },
        { label: 'Motivo', cell: line => line.reason ?? (line.shown === 'REFUSED' ? '' : line.inOwnWork ? 'Il suo ufficio segue il caso' : 'Fuori dal suo lavoro') },
        { label: 'Dal compito', cell: line => line.taskName ?? plain(null) }
      ]
    }) : el('p', { class: 'vuoto' }, 'Nessuna lettura con questa ricerca. Allargate i giorni, o azzerate la ricerca.'),
    pages(found, given));
}

function readings() {
  const inside = el('div', {}, el('p', {}, 'Caricamento…'));
  const details = el('details', { class: 'atto' }, el('summary', {}, icon('it-list'), 'Chi ha letto questo registro'), inside);
  details.addEventListener('toggle', async () => {
    if (!details.open) return;
    try {
      const found = await ask('/read-log/readings');
      inside.replaceChildren(table({
        caption: 'Le ultime volte che il registro è stato letto', rows: found.lines,
        columns: [
          { label: 'Quando', cell: row => plain(row.readAt) }, { label: 'Chi', cell: row => row.person },
          { label: 'Come', cell: row => READ[row.what] ?? row.what }, { label: 'Ricerca', cell: row => row.selection }
        ]
      }));
    } catch (refused) {
      inside.replaceChildren(el('p', { class: 'vuoto' }, refused.message));
    }
  });
  return el('section', { class: 'capitolo', 'aria-labelledby': 'letto-titolo' }, el('h2', { id: 'letto-titolo' }, 'Il registro stesso'), details);
}

// --- the page ---

function notice(title, ...inside) {
  place.replaceChildren(el('div', { class: 'avviso' }, el('h2', { tabindex: '-1' }, title), inside));
  place.querySelector('h2').focus();
}

let waiting = false;

function refusedPage(refused) {
  announce('');
  if (refused.status === 401) {
    waiting = true;
    notice('Accedete per continuare',
      el('p', {}, 'Non siete collegati, oppure il collegamento è scaduto. Accedete dalla pagina dei compiti, poi tornate qui: il registro si apre da solo.'),
      el('a', { class: 'btn btn-primary', href: TASKS, target: '_blank' }, 'Accedi', el('span', { class: 'visually-hidden' }, ' (si apre in un’altra scheda)')));
  } else if (refused.status === 403) {
    notice('Questa pagina non è del vostro ufficio', el('p', {}, refused.message), el('a', { class: 'btn btn-outline-primary', href: TASKS }, 'Vai ai compiti'));
  } else {
    notice('Il registro non si apre', el('p', {}, refused.message), el('a', { class: 'btn btn-outline-primary', href: './' }, 'Riprova'));
  }
}

async function load(focus) {
  const given = asked();
  place.setAttribute('aria-busy', 'true');
  announce('Caricamento…');
  try {
    const { signal, page, ...wide } = given;
    const found = await Promise.all([ask(`/read-log/signals?${query(wide)}`), ask(`/read-log?${query(given)}`)]);
    waiting = false;
    place.replaceChildren(search(given), signals(found[0], given), lines(found[1], given), readings());
    announce('');
    document.getElementById(focus ?? (location.search ? 'letture-titolo' : 'titolo')).focus();
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    if (refused.status === 400) {
      announce('');
      place.replaceChildren(search(given));
      if (fault(refused)) return;
    }
    refusedPage(refused);
  } finally {
    place.removeAttribute('aria-busy');
  }
}

window.addEventListener('popstate', () => load());
document.addEventListener('visibilitychange', () => { if (waiting && !document.hidden) load(); });
load();
