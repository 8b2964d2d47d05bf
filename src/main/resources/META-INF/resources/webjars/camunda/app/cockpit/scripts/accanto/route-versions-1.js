// Which cases sit on which version of a stage's model; from here they are moved to another, after a trial, and back.
import { asked, date, el, fill, number, page, read, remember, table, territories } from './parts-1.js';
import { latest, one, within } from './versions-moves-1.js';
import { trial } from './versions-trial-1.js';

const move = (row, all, chosen, show) => row.running && all.some(other => other.process === row.process && other.version !== row.version)
  ? within({ percorso: row.process, da: String(row.version), territorio: chosen.territorio }, 'Prova a spostare', show, { 'aria-label': `Prova a spostare ${row.name}, versione ${row.version}` })
  : '–';

const versions = (found, chosen, show) => table({
  caption: 'Processi in corso per versione del percorso',
  columns: [
    { title: 'Percorso', cell: row => row.name, sort: row => row.name },
    { title: 'Versione', cell: row => row.latest ? `${row.version}, la più recente` : String(row.version), sort: row => row.version },
    { title: 'In uso dal', cell: row => date(row.deployedOn), sort: row => row.deployedOn },
    { title: 'In corso', cell: row => number(row.running), numeric: true, sort: row => row.running },
    { title: 'Spostare', cell: row => move(row, found.versions, chosen, show) }
  ],
  rows: found.versions.filter(row => row.running || row.latest)
});

async function overview(chosen, show) {
  const [found, moves] = await Promise.all([read('/versions', { territory: chosen.territorio }), read('/versions/moves')]);
  return [
    el('form', { class: 'form-inline accanto-filtri', submit: event => event.preventDefault() }, territories(found.territories, chosen.territorio, territorio => show({ territorio }))),
    el('p', {}, 'Un caso resta sulla versione con cui è cominciato finché non lo si sposta. Il percorso intero e ogni sua parte contano ciascuno per sé.'),
    versions(found, chosen, show), latest(moves, show)
  ];
}

const home = show => el('p', {}, within({}, 'Tutte le versioni', show));

function render(node) {
  const place = el('section', { 'aria-label': 'Versioni' });
  page(node, 'Versioni dei percorsi', null, place);
  const show = async chosen => {
    remember(chosen);
    if (!chosen.spostamento && !chosen.percorso) {
      await fill(place, overview(chosen, show));
      return node.querySelector('h1')?.focus({ preventScroll: true });
    }
    await fill(place, (chosen.spostamento ? one(chosen, show) : trial(chosen, show)).then(parts => [home(show), parts]));
    return place.querySelector('h2')?.focus();
  };
  show(asked());
}

export default { id: 'accanto-versioni', pluginPoint: 'cockpit.route', priority: 40, properties: { path: '/accanto/versioni' }, render };
