// The rule studio's page: the address says what is shown.
import { approval } from './approval.js';
import { draft } from './draft.js';
import { address, announce, refusedPage } from './frame.js';
import { list } from './list.js';
import { rule } from './rule.js';

const view = given => given.modifica ? approval : given.bozza ? draft : given.regola ? rule : list;

async function load() {
  const given = address();
  announce('Caricamento…');
  try {
    await view(given)(given);
  } catch (refused) {
    refusedPage(refused.status === undefined ? new Error('Qualcosa non ha funzionato: ricaricate la pagina.') : refused, load);
    if (refused.status === undefined) throw refused;
  }
}

load();
