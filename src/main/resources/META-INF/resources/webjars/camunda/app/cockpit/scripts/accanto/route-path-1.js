// The path of one case, by its number: its processes, the way taken through each and the time at each step. Also a tab of an instance.
import { asked, el, fill, page, read, remember, table } from './parts-1.js';
import { draw } from './path-drawing-1.js';
import { moment, office, span, STATES } from './path-words-1.js';

const ended = stage => stage.end ? `${STATES[stage.state]}: ${stage.end}` : STATES[stage.state];

function stepsOf(stage) {
  return table({
    caption: `I passi di «${stage.label}», nell’ordine in cui sono iniziati`,
    columns: [
      { title: 'Passo', cell: step => step.visit > 1 ? `${step.label} (${step.visit}ª volta)` : step.label, sort: step => step.label },
      { title: 'Stato', cell: step => STATES[step.state] },
      { title: 'Inizio', cell: step => moment(step.started), sort: step => step.started },
      { title: 'Fine', cell: step => moment(step.ended), sort: step => step.ended ?? '9' },
      { title: 'Tempo', cell: step => span(step.seconds), sort: step => step.seconds, numeric: true },
      { title: 'Ufficio', cell: step => office(step.office), sort: step => step.office ?? '' },
      { title: 'Preso da', cell: step => step.assignee ?? '', sort: step => step.assignee ?? '' },
      { title: 'Scadenza', cell: step => moment(step.due), sort: step => step.due ?? '9' }
    ],
    rows: stage.visits,
    empty: 'Nessun passo.'
  });
}

function totalsOf(stage) {
  return table({
    caption: `Il tempo in tutto a ogni passo di «${stage.label}»`,
    columns: [
      { title: 'Passo', cell: total => total.label, sort: total => total.label },
      { title: 'Volte', cell: total => String(total.visits), sort: total => total.visits, numeric: true },
      { title: 'Tempo in tutto', cell: total => span(total.seconds), sort: total => total.seconds, numeric: true },
      { title: 'Stato', cell: total => STATES[total.state], sort: total => total.state }
    ],
    rows: stage.totals,
    empty: 'Nessun passo.'
  });
}

/** One stage: drawing and tables. The drawing may fail; the tables say the same. */
function shown(stage) {
  const drawing = el('div', {}, el('p', {}, 'Il disegno si sta caricando…'));
  const node = el('div', {},
    el('h2', { tabindex: '-1' }, `${stage.label}, versione ${stage.version}`),
    el('p', {}, `Stato: ${ended(stage)}. Iniziato il ${moment(stage.started)}${stage.ended ? `, finito il ${moment(stage.ended)}` : ''}; tempo: ${span(stage.seconds)}.`),
    drawing, totalsOf(stage), stepsOf(stage));
  let gone = false, remove = () => {};
  draw(drawing, stage)
    .then(away => { remove = away; if (gone) remove(); })
    .catch(() => drawing.replaceChildren(el('p', { class: 'alert alert-warning' }, 'Il disegno non si è caricato: le tabelle qui sotto dicono lo stesso.')));
  return { node, remove: () => { gone = true; remove(); } };
}

/** A place that holds one stage at a time. */
function place() {
  const node = el('div', {});
  let now;
  const show = (stage, focus) => {
    now?.remove();
    now = shown(stage);
    node.replaceChildren(now.node);
    if (focus) now.node.querySelector('h2').focus();
  };
  return { node, show, clear: () => { now?.remove(); node.replaceChildren(); } };
}

function choice(stage, show) {
  const button = el('button', { type: 'button', class: 'btn btn-link', style: 'padding: 0; text-align: left' }, stage.label);
  button.addEventListener('click', () => show(stage, true));
  return button;
}

function stagesOf(path, show) {
  return table({
    caption: `I processi del caso ${path.number}: scegliete quale mostrare`,
    columns: [
      { title: 'Processo', cell: stage => choice(stage, show), sort: stage => stage.label },
      { title: 'Versione', cell: stage => String(stage.version), sort: stage => stage.version, numeric: true },
      { title: 'Stato', cell: ended, sort: stage => stage.state },
      { title: 'Inizio', cell: stage => moment(stage.started), sort: stage => stage.started },
      { title: 'Fine', cell: stage => moment(stage.ended), sort: stage => stage.ended ?? '9' },
      { title: 'Tempo', cell: stage => span(stage.seconds), sort: stage => stage.seconds, numeric: true }
    ],
    rows: path.stages,
    empty: 'Questo caso non ha processi.'
  });
}

function form(find) {
  const number = el('input', { id: 'accanto-caso', class: 'form-control', type: 'text', autocomplete: 'off', placeholder: 'MI-2026-000123', value: asked().caso, style: 'display: inline-block; width: 14em; margin: 0 8px' });
  const node = el('form', { class: 'form-inline', role: 'search' },
    el('label', { for: 'accanto-caso' }, 'Numero del caso'), number, el('button', { type: 'submit', class: 'btn btn-primary' }, 'Mostra il percorso'));
  node.addEventListener('submit', event => { event.preventDefault(); find(number.value.trim().toUpperCase()); });
  return node;
}

/** The first that still runs beside the trunk, else the trunk. */
const first = stages => stages.find(stage => stage.state === 'OPEN' && stage.calledBy) ?? stages[0];

async function whole(number, stage) {
  const path = await read(`/cases/${encodeURIComponent(number)}/path`);
  if (path.stages.length) stage.show(first(path.stages), false);
  return [
    el('p', { role: 'status' }, `${path.number}: caso ${path.open ? 'aperto' : 'chiuso'}, ${path.stages.length} processi.`),
    stagesOf(path, stage.show)
  ];
}

function route(node) {
  const list = el('div', {}), stage = place();
  const find = number => {
    stage.clear();
    remember({ caso: number });
    fill(list, whole(number, stage));
  };
  page(node, 'Percorso di un caso', 'La via che un caso ha preso e il tempo a ogni passo, senza nomi. Chi guarda resta scritto nel registro delle letture.',
    form(find), list, stage.node);
  if (asked().caso) find(asked().caso.toUpperCase());
  return stage;
}

function tab(node, instance) {
  const said = el('div', {}), stage = place();
  node.replaceChildren(said, stage.node);
  fill(said, read(`/instances/${encodeURIComponent(instance)}/path`).then(path => {
    stage.show(path.stages.find(one => one.instance === instance), false);
    return el('p', { role: 'status' }, `Caso ${path.number}.`);
  }));
  return stage;
}

let onRoute, onTab;

export default [
  {
    id: 'accanto-percorso', pluginPoint: 'cockpit.route', priority: 50, properties: { path: '/accanto/percorso' },
    render: node => { onRoute = route(node); },
    unmount: () => { onRoute?.clear(); }
  },
  {
    id: 'accanto-percorso-istanza', pluginPoint: 'cockpit.processInstance.runtime.tab', priority: 5, properties: { label: 'Percorso' },
    render: (node, { processInstanceId }) => { onTab = tab(node, processInstanceId); },
    unmount: () => { onTab?.clear(); }
  }
];
