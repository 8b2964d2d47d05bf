import { locales, text } from '../../accanto/lingua.js';

export default {
  // vendor and name together are the title: "Accanto Compiti"
  app: { vendor: 'Accanto', name: text('Compiti', 'Tasklist') },
  locales,
  // Paths start at app/tasklist/. A script listed here but missing stops the whole Tasklist from starting.
  // They are fetched with a constant cache key, so a changed script gets a new number in its name.
  customScripts: ['scripts/accanto-forms-3.js', 'scripts/accanto-tasklist-3.js', 'scripts/accanto-waits-1.js'],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: text('prende in carico il compito selezionato', 'claims the currently selected task')
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: text("va al primo filtro dell'elenco", 'set the focus to the first filter in the list')
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: text("va al primo compito dell'elenco", 'sets the focus to the first task in the list')
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: text('va al primo campo del modulo', 'sets the focus to the first input field in a task form')
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: text('apre la finestra per avviare un processo', 'opens the start process modal dialog')
    }
  }
};
