// The way to the rule studio from the first page.
import { text } from '../../accanto/lingua.js';
import { studioLink } from '../../accanto/studio.js';

function said(link) {
  const title = document.createElement('h3'), line = document.createElement('p');
  title.textContent = text('Regole', 'Rules');
  link.textContent = text('Leggere e cambiare le regole', 'Read and change the rules');
  line.append(link);
  return [title, line];
}

export default [
  {
    id: 'accanto-regole',
    pluginPoint: 'welcome.dashboard',
    priority: 50,
    render: node => { studioLink().then(link => { if (link) node.replaceChildren(...said(link)); }).catch(() => {}); },
    unmount: () => {}
  }
];
