// On Cockpit's dashboard: where most days past the term have gathered.
import { headline, worst } from './bottlenecks-1.js';
import { el, fill, moment, read, route } from './parts-1.js';

const SHOWN = 8;

async function shown() {
  const found = await read('/bottlenecks');
  const open = found.rows.filter(row => row.open);
  return [
    el('p', {}, `Situazione del ${moment(found.asOf)}. `, el('a', { href: route('lavoro') }, 'Tutti i passi'), '.'),
    headline(open),
    worst(open.slice(0, SHOWN), 'Dove si ferma il lavoro: i passi con più giorni di ritardo')
  ];
}

export default {
  id: 'accanto-dashboard-lavoro',
  pluginPoint: 'cockpit.dashboard',
  priority: 50,
  properties: { label: 'Dove si ferma il lavoro' },
  render: node => {
    const place = el('section', { class: 'accanto-riquadro', 'aria-label': 'Dove si ferma il lavoro' });
    node.append(place);
    fill(place, shown());
  }
};
