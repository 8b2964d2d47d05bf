// On Cockpit's dashboard: where most days past the term have gathered, and how many alerts are open.
import { headline, worst } from './bottlenecks-1.js';
import { el, fill, moment, number, read, route } from './parts-1.js';

const SHOWN = 8;

const told = ({ total, untaken }) => total === 0 ? 'Nessun avviso aperto. '
  : `${total === 1 ? 'Un avviso aperto' : `${number(total)} avvisi aperti`}${untaken ? `, ${number(untaken)} senza nessuno che se ne occupi` : ''}. `;

async function shown() {
  const [found, alerts] = await Promise.all([read('/bottlenecks'), read('/alerts')]);
  const open = found.rows.filter(row => row.open);
  return [
    headline(open),
    el('p', {}, `Situazione del ${moment(found.asOf)}. `, el('a', { href: route('lavoro') }, 'Tutti i passi'), '.'),
    el('p', {}, told(alerts), el('a', { href: route('avvisi') }, 'Avvisi e regole'), '.'),
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
