// The model of a stage with the way that a case took through it. Whatever it shows stands in the tables beside it.
import { el } from './parts-1.js';
import { span } from './path-words-1.js';

const root = window.location.pathname.split('/camunda/')[0];
const LOOK = { OPEN: 'accanto-open', DONE: 'accanto-done', CANCELLED: 'accanto-cancelled' };

let library;

function styles() {
  ['lib/bpmn-js/assets/diagram-js.css', 'lib/bpmn-js/assets/bpmn-js.css', 'app/cockpit/scripts/accanto/path-1.css']
    .map(file => `${root}/camunda/${file}`)
    .filter(href => !document.querySelector(`link[href="${href}"]`))
    .forEach(href => document.head.append(el('link', { rel: 'stylesheet', href })));
}

/** The library is fetched when the first path is shown. */
function load() {
  library ??= new Promise((resolve, reject) => {
    styles();
    const script = document.createElement('script');
    script.src = `${root}/camunda/lib/bpmn-js/bpmn-navigated-viewer.production.min.js`;
    script.addEventListener('load', () => resolve(window.BpmnJS));
    script.addEventListener('error', () => reject(new Error('bpmn-js')));
    document.head.append(script);
  });
  return library;
}

async function model(stage) {
  const address = `${root}/api/supervision/drawings/${encodeURIComponent(stage.process)}/${stage.version}`;
  const answer = await fetch(address, { credentials: 'same-origin', headers: { 'X-Requested-With': 'XMLHttpRequest', Accept: 'application/xml' } });
  if (!answer.ok) throw new Error('drawing');
  return answer.text();
}

/** Events and gateways take no time worth a word, unless somebody waits there. */
const worthAWord = total => total.seconds >= 60 || /Task$|^callActivity$/.test(total.type);

function mark(viewer, stage) {
  const canvas = viewer.get('canvas'), overlays = viewer.get('overlays'), shapes = viewer.get('elementRegistry');
  stage.flows.filter(flow => shapes.get(flow)).forEach(flow => canvas.addMarker(flow, 'accanto-taken'));
  stage.totals.filter(total => shapes.get(total.element)).forEach(total => {
    canvas.addMarker(total.element, LOOK[total.state]);
    if (worthAWord(total)) {
      const words = span(total.seconds) + (total.visits > 1 ? ` · ${total.visits}×` : '');
      overlays.add(total.element, { position: { bottom: 10, left: 6 }, html: el('div', { class: 'accanto-time', 'aria-hidden': 'true' }, words) });
    }
  });
}

function button(words, act) {
  const node = el('button', { type: 'button', class: 'btn btn-default btn-sm' }, words);
  node.addEventListener('click', act);
  return node;
}

function tools(viewer) {
  const zoom = factor => { const canvas = viewer.get('canvas'); canvas.zoom(canvas.zoom() * factor, 'auto'); };
  return el('div', { class: 'accanto-tools', role: 'group', 'aria-label': 'Ingrandimento del disegno' },
    button('Tutto', () => viewer.get('canvas').zoom('fit-viewport', 'auto')),
    button('Più grande', () => zoom(1.25)), button('Più piccolo', () => zoom(0.8)));
}

const sign = (look, words) => el('li', {}, el('span', { class: `accanto-sign ${look}`, 'aria-hidden': 'true' }), ` ${words}`);

function legend() {
  return el('ul', { class: 'accanto-legend list-inline' },
    sign('accanto-done', 'passo concluso'), sign('accanto-open', 'passo aperto'), sign('accanto-cancelled', 'passo interrotto'),
    sign('accanto-taken', 'via presa con certezza'), el('li', {}, 'Dove non c’è segno, la via non si può dire con certezza.'));
}

/** Draws into a node; answers what takes the drawing away again. */
export async function draw(node, stage) {
  const Viewer = await load(), text = await model(stage);
  const board = el('div', { class: 'accanto-board', role: 'group', 'aria-label': `Disegno del processo «${stage.label}»: le tabelle dicono lo stesso` });
  node.replaceChildren(legend(), board);
  const viewer = new Viewer({ container: board });
  await viewer.importXML(text);
  const picture = board.querySelector('svg');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', `Disegno del processo «${stage.label}»`);
  mark(viewer, stage);
  viewer.get('canvas').zoom('fit-viewport', 'auto');
  board.before(tools(viewer));
  return () => viewer.destroy();
}
