// Who else has the draft open: told every 15 seconds while somebody looks.
import * as api from './api.js';
import { alertBox, atHour, button, el, people } from './frame.js';

const EVERY = 15_000;

/**
 * Tells the others into a place; {@code newer(found)} when somebody saved a text that this page does not have. Silent from a 401 until
 * one comes back: an act without the token of a session that just began in another tab would end that session.
 */
export function present(place, { key, id, revision, newer }) {
  let known = revision, timer = null, stopped = false, away = false;

  async function beat() {
    if (stopped || away || document.hidden) return;
    try {
      const found = await api.presence(key, id);
      place.replaceChildren(found.others.length ? alertBox('attenta', el('p', {}, el('strong', {}, people(found.others.map(one => one.person))), found.others.length === 1 ? ' ha aperto questa bozza insieme a voi.' : ' hanno aperto questa bozza insieme a voi.',
        ' Mettetevi d’accordo su chi scrive: chi scrive non potrà più approvarla.')) : '');
      if (found.revision > known) newer(found, place);
    } catch (refused) {
      if (refused.status === 401) away = true;
    }
  }

  timer = setInterval(beat, EVERY);
  document.addEventListener('visibilitychange', () => {
    away = false;
    beat();
  });
  beat();
  return {
    known(now) {
      known = Math.max(known, now);
      away = false;
    },
    pause() { away = true; },
    stop() { stopped = true; clearInterval(timer); }
  };
}

export const newerText = (found, reload) => alertBox('attenta', el('p', {}, `${found.savedBy} ha salvato un testo più recente ${atHour(found.savedAt)}.`), button('Mostra il testo più recente', reload, { kind: 'primary btn-xs' }));
