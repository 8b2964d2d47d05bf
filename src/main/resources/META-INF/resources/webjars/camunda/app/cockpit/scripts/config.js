import { locales } from '../../accanto/lingua.js';

export default {
  // vendor and name together are the title: "Accanto Cockpit"
  app: { vendor: 'Accanto', name: 'Cockpit' },
  locales,
  // Paths start at app/cockpit/. A script listed here but missing stops the whole Cockpit from starting.
  // They are fetched with a constant cache key, so a changed script gets a new number in its name.
  customScripts: [
    'scripts/accanto/navigation-1.js',
    'scripts/accanto/dashboard-bottlenecks-1.js',
    'scripts/accanto/diagram-bottlenecks-1.js',
    'scripts/accanto/route-work-1.js',
    'scripts/accanto/route-alerts-1.js',
    'scripts/accanto/route-waits-1.js',
    'scripts/accanto/route-eighteen-1.js',
    'scripts/accanto/route-guardians-1.js',
    'scripts/accanto/route-workload-1.js',
    'scripts/accanto/route-stuck-1.js',
    'scripts/accanto/route-path-1.js',
    'scripts/accanto/route-figures-1.js',
    'scripts/accanto/route-versions-1.js'
  ]
};
