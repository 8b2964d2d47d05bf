// Times and states of a path as staff read them.
const MINUTE = 60, HOUR = 3600, DAY = 86400;
const MOMENT = new Intl.DateTimeFormat('it-IT', { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Rome' });

const counted = (number, one, many) => `${number} ${number === 1 ? one : many}`;

/** Seconds in the largest whole unit that fits: «3 giorni», «5 ore», «12 min». */
export function span(seconds) {
  if (seconds < MINUTE) return 'meno di un minuto';
  if (seconds < HOUR) return `${Math.floor(seconds / MINUTE)} min`;
  return seconds < DAY ? counted(Math.floor(seconds / HOUR), 'ora', 'ore') : counted(Math.floor(seconds / DAY), 'giorno', 'giorni');
}

export const moment = iso => iso ? MOMENT.format(new Date(iso)) : '';

export const STATES = { OPEN: 'aperto', DONE: 'concluso', CANCELLED: 'interrotto' };

const OFFICES = {
  casework: 'Servizio sociale', education: 'Équipe educativa', mediation: 'Mediazione culturale', guardianship: 'Ufficio tutele', legal: 'Sportello legale',
  employment: 'Sportello lavoro', grants: 'Ufficio doti', protection: 'Équipe di protezione', policy: 'Ufficio regole'
};

export const office = id => id ? OFFICES[id] ?? id : '';
