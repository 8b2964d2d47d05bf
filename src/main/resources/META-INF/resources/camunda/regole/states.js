// The words for states, kinds and offices of the rules.
export const OFFICES = {
  casework: 'Servizio sociale', education: 'Équipe educativa', mediation: 'Mediazione', guardianship: 'Tutele', legal: 'Sportello legale', employment: 'Sportello lavoro',
  grants: 'Doti', protection: 'Protezione', supervision: 'Coordinamento', policy: 'Regole', privacy: 'Protezione dei dati', admin: 'Amministrazione'
};

export const VERSIONS = { PAST: ['Passata', ''], IN_FORCE: ['In vigore', 'rispettata'], SCHEDULED: ['Programmata', 'aperta'], CANCELLED: ['Annullata', 'scaduta'] };

export const ORIGINS = { PACKAGE: 'Con Accanto', RELEASE: 'Modifica approvata', WITHDRAWAL: 'Ritiro' };

export const DRAFTS = { OPEN: 'In scrittura', SUBMITTED: 'In attesa di approvazione', RELEASED: 'Approvata', REJECTED: 'Respinta', DISCARDED: 'Eliminata' };

export const CHANGES = {
  SUBMITTED: ['In attesa', 'aperta'], PENDING: ['In attesa', 'aperta'], RELEASED: ['Approvata', 'rispettata'], APPROVED: ['Approvata', 'rispettata'], SENT_BACK: ['Rimandata', 'motivata'],
  REJECTED: ['Respinta', 'scaduta'], WITHDRAWN: ['Ritirata', 'scaduta']
};

export const waits = change => ['SUBMITTED', 'PENDING', 'WAITING', 'OPEN'].includes(change.state);

export const REVIEWS = { PROPOSED: 'Da aprire', OPEN: 'Aperta', DONE: 'Guardata', CLOSED: 'Il caso era chiuso' };

export const REVIEWED = { KEEP: 'resta com’è', APPLY: 'si aggiorna', ALREADY_DONE: 'già trattata' };

export const WHY_REVIEWED = { WITHDRAWN: 'Presa con una versione ritirata', NEW_VERSION: 'Cambierebbe con la versione nuova' };

export const ROWS = { SAME: ['Uguale', ''], CHANGED: ['Cambiata', 'motivata'], ADDED: ['Aggiunta', 'rispettata'], REMOVED: ['Tolta', 'scaduta'], MOVED: ['Spostata', 'aperta'] };

export const EXAMPLES = { HOLDS: ['Tiene', 'rispettata'], BROKEN: ['Non tiene più', 'scaduta'], CHANGED: ['Risposta cambiata', 'motivata'], ADDED: ['Aggiunto', 'aperta'], REMOVED: ['Tolto', 'motivata'] };

export const FAULTS = {
  UNREADABLE: 'La tabella non si legge', CONTRACT: 'Colonna tolta o rinominata', TOO_LARGE: 'Tabella troppo lunga', CELL: 'Cella che non si capisce', TYPE: 'Valore di un altro tipo',
  VALUE: 'Valore fuori dall’elenco', SOURCE: 'Manca la fonte', GAP: 'Un caso resta senza risposta', OVERLAP: 'Due righe si sovrappongono', HIDDEN: 'Riga che non vale mai', DUPLICATE: 'Righe uguali',
  OUT_OF_TIME: 'Controllo troppo lungo'
};
