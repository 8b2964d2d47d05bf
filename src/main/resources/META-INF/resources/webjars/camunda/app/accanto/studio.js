// The way to the rule studio, for who writes the rules; nobody else is shown it.
import { text } from './lingua.js';

const root = window.location.pathname.split('/camunda/')[0];

/** The link, or null where the person does not write rules. */
export async function studioLink() {
  const answer = await fetch(`${root}/api/rules/access`, { credentials: 'same-origin', headers: { 'X-Requested-With': 'XMLHttpRequest', Accept: 'application/json' } });
  if (!answer.ok || !(await answer.json()).writesRules) return null;
  const link = document.createElement('a');
  link.href = `${root}/camunda/regole/`;
  link.textContent = text('Regole', 'Rules');
  return link;
}
