// The tab "Caso" of a task: whose case it is, how long to eighteen, and the way to the case page; and the ways to the read log and to the rules.
import { text } from '../../accanto/lingua.js';
import { studioLink } from '../../accanto/studio.js';

const root = window.location.pathname.split('/camunda/')[0];
const day = iso => iso.split('-').reverse().join('/');

function element(tag, inside, attributes = {}) {
  const node = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
  node.append(...[inside].flat());
  return node;
}

function toEighteen({ daysTo18, majorityOn }) {
  const date = day(majorityOn);
  if (daysTo18 === 0) return text('compie oggi diciotto anni', 'turns eighteen today');
  if (daysTo18 < 0) return text(`compiuti il ${date}, da ${-daysTo18} giorni`, `reached on ${date}, ${-daysTo18} days ago`);
  return text(`${daysTo18} giorni, il ${date}`, `${daysTo18} days, on ${date}`);
}

function list(facts) {
  return element('dl', facts.flatMap(([term, fact]) => [element('dt', term), element('dd', fact)]), { class: 'dl-horizontal accanto-caso' });
}

/** The approval of a change of the rules is about no case. */
function changed(task) {
  return [
    list([[text('Regola', 'Rule'), task.name], [text('In vigore dal', 'In force from'), day(task.from)], [text('Norma', 'Norm'), task.norm], [text('Motivo', 'Reason'), task.reason],
      [text('Scritta da', 'Written by'), task.authors.join(', ')]]),
    element('p', element('a', text('Apri la modifica', 'Open the change'), { class: 'btn btn-default', href: `${root}/camunda/regole/?modifica=${encodeURIComponent(task.change)}`, target: '_blank' }))
  ];
}

function described(task, taskId) {
  if (task.change !== undefined) return changed(task);
  const facts = [
    [text('Numero del caso', 'Case number'), task.caseNumber],
    [text('Età', 'Age'), text(`${task.ageYears} anni`, `${task.ageYears} years`)],
    [text('Ai diciotto anni', 'To eighteen'), toEighteen(task)]
  ];
  return [
    list(facts),
    element('p', element('a', text('Apri la pagina del caso', 'Open the case page'), {
      class: 'btn btn-default', href: `${root}/camunda/caso/?n=${encodeURIComponent(task.caseNumber)}&task=${encodeURIComponent(taskId)}`, target: '_blank'
    }))
  ];
}

async function load(taskId) {
  const answer = await fetch(`${root}/api/tasks/${encodeURIComponent(taskId)}`, {
    credentials: 'same-origin', headers: { 'X-Requested-With': 'XMLHttpRequest', Accept: 'application/json' }
  });
  const body = await answer.json();
  return answer.ok ? described(body, taskId) : [element('p', body.message)];
}

/** The privacy officer has no tasks: the way to the read log stands in the bar. */
async function logLink(node) {
  const answer = await fetch(`${root}/api/read-log/access`, { credentials: 'same-origin', headers: { 'X-Requested-With': 'XMLHttpRequest', Accept: 'application/json' } });
  if (answer.ok && (await answer.json()).readsTheLog) {
    node.replaceChildren(element('a', text('Registro delle letture', 'Read log'), { href: `${root}/camunda/privacy/` }));
  }
}

let shown = 0;

export default [
  {
    id: 'accanto-caso',
    pluginPoint: 'tasklist.task.detail',
    priority: 50,
    properties: { label: text('Caso', 'Case') },
    render: (node, { taskId }) => {
      const mine = ++shown;
      node.replaceChildren(element('p', text('Caricamento…', 'Loading…'), { role: 'status' }));
      load(taskId)
        .catch(() => [element('p', text('Il caso non si apre: riprovate fra poco.', 'The case does not open: try again soon.'))])
        .then(nodes => { if (mine === shown) node.replaceChildren(...nodes); });
    },
    unmount: () => { shown++; }
  },
  {
    id: 'accanto-registro',
    pluginPoint: 'tasklist.navbar.action',
    priority: 50,
    render: node => { logLink(node).catch(() => {}); },
    unmount: () => {}
  },
  {
    id: 'accanto-regole',
    pluginPoint: 'tasklist.navbar.action',
    priority: 40,
    render: node => { studioLink().then(link => { if (link) node.replaceChildren(link); }).catch(() => {}); },
    unmount: () => {}
  }
];
