// On a process's diagram: how old its open work is against its term, step by step, with the table that says the same under it.
import { days, el, number, read, route } from './parts-1.js';

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

export default {
  id: 'accanto-diagramma-lavoro',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  priority: 50,
  render: viewer => {
    const process = decodeURIComponent(window.location.hash.split('/')[2] ?? '').split(':')[0];
    draw(viewer, process).catch(() => {});
  }
};
