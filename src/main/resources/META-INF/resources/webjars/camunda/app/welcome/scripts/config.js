import { locales, text } from '../../accanto/lingua.js';

export default {
  // vendor and name together are the title: "Accanto Benvenuto"
  app: { vendor: 'Accanto', name: text('Benvenuto', 'Welcome') },
  locales,
  // Paths start at app/welcome/. Fetched with a constant cache key, so a changed script gets a new number in its name.
  customScripts: ['scripts/accanto-welcome-1.js']
};
