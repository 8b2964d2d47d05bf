import { locales, text } from '../../accanto/lingua.js';

export default {
  // vendor and name together are the title: "Accanto Benvenuto"
  app: { vendor: 'Accanto', name: text('Benvenuto', 'Welcome') },
  locales
};
