// Nothing typed is lost: each change is kept in this browser at once and on the server 800 ms after the last one, again and again until it is there.
import * as api from './api.js';
import { hour } from './frame.js';

const AFTER = 800;
const AGAIN = 10_000;
const NAME = 'accanto.bozza';

const keyOf = (id, revision) => `${NAME}.${id}.${revision}`;

function write(key, kept) {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch { /* A full or closed store: the server still gets the text. */ }
}

/** What this browser kept of a draft and the server never got: {revision, text, at, person}, the newest first. */
export function unsaved(id) {
  return Object.keys(localStorage).filter(key => key.startsWith(`${NAME}.${id}.`))
    .map(key => ({ key, revision: Number(key.split('.').at(-1)), ...JSON.parse(localStorage.getItem(key)) }))
    .sort((one, other) => other.at.localeCompare(one.at));
}

export const forget = kept => localStorage.removeItem(kept.key);

/**
 * Saves a draft as it changes. {@code tell(state, said)} hears SAVED, WAITING, LOGGED_OUT or REFUSED with words for it; {@code saved(draft)} the server's answer;
 * {@code conflict(refused, text)} that somebody else saved first.
 */
export function saving({ key, id, revision, text, person, tell, saved, conflict }) {
  let current = revision, last = text, pending = null, timer = null, busy = false, stopped = false;

  const later = delay => {
    clearTimeout(timer);
    timer = setTimeout(send, delay);
  };

  async function send() {
    clearTimeout(timer);
    if (busy || pending === null || stopped) return;
    const sent = pending;
    busy = true;
    try {
      const answer = await api.saveDraft(key, id, current, sent);
      localStorage.removeItem(keyOf(id, current));
      current = answer.revision;
      last = sent;
      if (pending === sent) pending = null;
      else write(keyOf(id, current), { text: pending, at: new Date().toISOString(), person });
      tell(pending === null ? 'SAVED' : 'WAITING', `Salvato alle ${hour(answer.savedAt ?? new Date())}`);
      saved(answer);
      if (pending !== null) later(AFTER);
    } catch (refused) {
      failed(refused, sent);
    } finally {
      busy = false;
    }
  }

  function failed(refused, sent) {
    if (refused.status === 409) {
      stopped = true;
      conflict(refused, pending ?? sent);
    } else if (refused.status === 401) {
      tell('LOGGED_OUT', 'Non ancora salvato: il collegamento è scaduto. Quello che scrivete resta in questo browser.');
    } else if (refused.status === 0 || refused.status >= 500 || refused.status === undefined) {
      tell('WAITING', 'Non ancora salvato: il servizio non risponde, si riprova da sé. Quello che scrivete resta in questo browser.');
      later(AGAIN);
    } else {
      tell('REFUSED', refused.message);
    }
  }

  const again = () => { if (!document.hidden) send(); };
  window.addEventListener('online', send);
  document.addEventListener('visibilitychange', again);
  window.addEventListener('focus', again);
  window.addEventListener('beforeunload', event => { if (pending !== null && !stopped) event.preventDefault(); });

  return {
    change(now) {
      if (stopped || now === (pending ?? last)) return;
      pending = now;
      write(keyOf(id, current), { text: now, at: new Date().toISOString(), person });
      tell('WAITING', 'Non ancora salvato');
      later(AFTER);
    },
    /** Sends what waits, at once; true when the server has everything. */
    async flush() {
      for (let tries = 0; pending !== null && !stopped && tries < 3; tries++) {
        if (busy) await new Promise(done => { setTimeout(done, 200); });
        else await send();
      }
      return pending === null;
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
    waits: () => pending !== null,
    revision: () => current,
    retry: send
  };
}
