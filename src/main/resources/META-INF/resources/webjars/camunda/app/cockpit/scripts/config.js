import { locales } from '../../accanto/lingua.js';

export default {
  // vendor and name together are the title: "Accanto Cockpit"
  app: { vendor: 'Accanto', name: 'Cockpit' },
  locales
};
