// The documents of a case: what stands in the file, the scans to download, and the form that uploads one.
import { act, API } from './forms.js';
import { el, empty, icon, plain, table } from './show.js';
import { label, word } from './words.js';

const LARGEST_MB = 10;
const ACCEPTED = ['application/pdf', 'image/jpeg', 'image/png'];
const KINDS = ['IDENTITY', 'PASSPORT', 'PERMIT', 'HEALTH_CARD', 'COURT_DECREE', 'PROSECUTOR_ORDER', 'REPORT', 'OPINION', 'CONTRACT', 'NOTICE_PROOF'];

const none = sentence => el('p', { class: 'vuoto' }, sentence);
const megabytes = new Intl.NumberFormat('it-IT', { maximumFractionDigits: 1 });
const size = bytes => bytes < 1e5 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${megabytes.format(bytes / 1048576)} MB`;

/** The task whose link opened the page goes along: the read log keeps from where a file was downloaded. */
const task = new URLSearchParams(location.search).get('task');
const fromTask = task ? `?task=${encodeURIComponent(task)}` : '';

function scan(found, id) {
  const file = (found.files ?? []).find(one => one.id === id);
  if (!file) return plain(null);
  return el('a', { class: 'scarica', href: `${API}/cases/${encodeURIComponent(found.number)}/files/${encodeURIComponent(id)}${fromTask}`, download: file.name },
    icon('it-download'), el('span', {}, el('span', { class: 'visually-hidden' }, 'Scarica '), file.name, ` (${size(file.size)})`));
}

export function papers(found) {
  return empty(found.documents)
    ? none(found.minor ? 'Nessun documento nel fascicolo.' : 'I documenti sono riservati a chi segue il caso.')
    : table({
      caption: 'Documenti del fascicolo', hideCaption: true, rows: found.documents,
      columns: [
        { label: 'Documento', cell: row => row.label ?? word(row.kind) }, { label: label('reference'), cell: row => plain(row.reference, 'text') },
        { label: label('issuedOn'), cell: row => plain(row.issuedOn) }, { label: label('expiresOn'), cell: row => plain(row.expiresOn) },
        { label: 'File', cell: row => scan(found, row.file) }
      ]
    });
}

/** What can be told of a file before it travels; the server looks into it. */
function wrong(file) {
  if (file.size > LARGEST_MB * 1048576) return `Il file è troppo grande: al massimo ${LARGEST_MB} MB. Scansionatelo con meno punti per pollice o dividetelo.`;
  if (!file.size) return 'Il file è vuoto: controllatelo e riprovate.';
  return file.type && !ACCEPTED.includes(file.type) ? 'Si accettano solo PDF e immagini JPEG o PNG: salvate il documento in uno di questi formati.' : '';
}

export const upload = (at, common) => act({
  id: 'carica', opener: 'Caricare un documento scansionato', submit: 'Carica il documento', sending: 'Caricamento…', path: `${at}/files`,
  fields: [
    {
      name: 'file', label: 'File', type: 'file', accept: ['.pdf', '.jpg', '.jpeg', '.png', ...ACCEPTED].join(','), wrong,
      hint: `PDF, JPEG o PNG, al massimo ${LARGEST_MB} MB. Chi non segue il caso non lo vede.`, missing: 'Scegliete il file da caricare.'
    },
    { name: 'kind', label: 'Che documento è', options: { ...Object.fromEntries(KINDS.map(kind => [kind, word(kind)])), OTHER: 'Altro' }, missing: 'Scegliete che documento è.' },
    { name: 'reference', label: 'Numero o protocollo', maxlength: 300, optional: true },
    { name: 'issuedOn', label: 'Rilasciato il', type: 'date', optional: true },
    { name: 'expiresOn', label: 'Scade il', type: 'date', optional: true }
  ],
  ...common
});
