// The way to the rule studio from the first page.
import { text } from '../../accanto/lingua.js';
import { studioLink } from '../../accanto/studio.js';

function element(tag, look, ...inside) {
  const node = document.createElement(tag);
  if (look) node.className = look;
  node.append(...inside);
  return node;
}

/** A box like those of the page. */
function box(link) {
  link.textContent = text('Leggere e cambiare le regole', 'Read and change the rules');
  link.className = 'h4';
  return element('div', 'row', element('div', 'col-sm-8 col-xs-12', element('section', '',
    element('div', 'inner custom-links', element('h3', 'section-title', text('Regole', 'Rules')), link))));
}

export default [
  {
    id: 'accanto-regole',
    pluginPoint: 'welcome.dashboard',
    priority: 50,
    render: node => { studioLink().then(link => { if (link) node.replaceChildren(box(link)); }).catch(() => {}); },
    unmount: () => {}
  }
];
