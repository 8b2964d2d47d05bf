import { locales, text } from '../../accanto/lingua.js';

export default {
  // vendor and name together are the title: "Accanto Amministrazione"
  app: { vendor: 'Accanto', name: text('Amministrazione', 'Admin') },
  locales
};
