// On a process's diagram: how old its open work is against its term, step by step, and in a tab under it the table that says the same.
import { days, el, fill, number, read, route, table } from './parts-1.js';

const shade = row => row.targetDays === null ? 'senza' : row.p50Days > row.targetDays ? 'oltre' : row.p90Days > row.targetDays ? 'vicino' : 'entro';

const SAID = { oltre: 'oltre il termine', vicino: 'la coda è oltre il termine', entro: 'entro il termine', senza: 'senza termine' };

function badge(row) {
  const kind = shade(row);
  const said = `${row.name}: ${number(row.open)} aperti, ${SAID[kind]}; metà più giovane di ${days(row.p50Days)}, uno su dieci più vecchio di ${days(row.p90Days)}; ${number(row.overdue)} oltre il termine.`;
  return el('a', { class: `accanto-eta accanto-eta-${kind}`, href: route('lavoro', { processo: row.process, passo: row.step }), 'aria-label': said, title: said }, `${number(row.open)} · ${days(row.p90Days)}`);
}

async function draw(viewer, process) {
  const steps = await read('/bottlenecks/steps', { process });
  const overlays = viewer.get('overlays'), elements = viewer.get('elementRegistry'), canvas = viewer.get('canvas');
  steps.filter(row => elements.get(row.step)).forEach(row => {
    canvas.addMarker(row.step, `accanto-${shade(row)}`);
    overlays.add(row.step, 'accanto', { position: { bottom: 8, left: 0 }, html: badge(row) });
  });
}

const COLUMNS = [
  { title: 'Passo', cell: row => el('a', { href: route('lavoro', { processo: row.process, passo: row.step }) }, row.name), sort: row => row.name },
  { title: 'Aperti', cell: row => number(row.open), numeric: true, sort: row => row.open },
  { title: 'Oltre il termine', cell: row => row.overdue ? el('strong', { class: 'text-danger' }, number(row.overdue)) : '0', numeric: true, sort: row => row.overdue },
  { title: 'Età metà (P50)', cell: row => days(row.p50Days), numeric: true, sort: row => row.p50Days },
  { title: 'Età coda (P90)', cell: row => days(row.p90Days), numeric: true, sort: row => row.p90Days },
  { title: 'Termine tipico', cell: row => days(row.targetDays), numeric: true, sort: row => row.targetDays },
  { title: 'Come sta', cell: row => SAID[shade(row)], sort: row => SAID[shade(row)] }
];

const here = () => decodeURIComponent(window.location.hash.split('/')[2] ?? '').split(':')[0];

const told = process => read('/bottlenecks/steps', { process }).then(rows => table({
  caption: 'Quanto è vecchio il lavoro aperto a ogni passo',
  columns: COLUMNS,
  rows: [...rows].sort((one, other) => other.overdue - one.overdue || other.p90Days - one.p90Days),
  empty: 'Nessun compito aperto in questo percorso.'
}));

export default [
  {
    id: 'accanto-diagramma-lavoro', pluginPoint: 'cockpit.processDefinition.diagram.plugin', priority: 50,
    render: viewer => { draw(viewer, here()).catch(() => {}); }
  },
  {
    id: 'accanto-tabella-lavoro', pluginPoint: 'cockpit.processDefinition.runtime.tab', priority: 50, properties: { label: 'Lavoro aperto' },
    render: node => {
      const place = el('div', { class: 'accanto-pagina' });
      node.replaceChildren(place);
      fill(place, told(here()));
    }
  }
];
