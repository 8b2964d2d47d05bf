// What the page asks of the server, one function a question.
import { API, send } from '../caso/forms.js';

export { Refused } from '../caso/forms.js';

const ENGINE = `${API.slice(0, -'/api'.length)}/camunda/api/engine/engine/default`;
const rule = (key, rest = '') => `/rules/${encodeURIComponent(key)}${rest}`;
export const draftPath = (key, id, rest = '') => rule(key, `/drafts/${encodeURIComponent(id)}${rest}`);
const json = (method, path, body, root) => send(path, { method, body: JSON.stringify(body), type: 'application/json', ...(root ? { root } : {}) });
const dmn = (method, path, text) => send(path, { method, body: text, type: 'application/xml' });

export const rules = () => send('/rules');
export const access = () => send('/rules/access');
export const oneRule = key => send(rule(key));
export const version = (key, number) => send(rule(key, `/versions/${number}`)).then(found => ({ ...found, ...found.version }));
export const differenceOfVersions = (key, number, to) => send(rule(key, `/versions/${number}/difference?to=${to}`));
export const reviews = key => send(rule(key, '/reviews'));
export const evaluate = (key, inputs, on) => json('POST', rule(key, `/evaluate${on ? `?on=${on}` : ''}`), { inputs });
export const exportAddress = key => API + rule(key, '/export');
export const withdrawalPath = key => rule(key, '/withdrawals');
export const importFile = (key, file) => send(rule(key, '/imports'), { method: 'POST', body: file, type: 'application/zip' });

export const openDraft = (key, text) => text === undefined ? send(rule(key, '/drafts'), { method: 'POST' }) : dmn('POST', rule(key, '/drafts'), text);
export const oneDraft = (key, id) => send(draftPath(key, id)).then(found => ({ ...found, ...found.draft }));
export const saveDraft = (key, id, revision, text) => dmn('PUT', draftPath(key, id, `?revision=${revision}`), text);
export const discardDraft = (key, id) => send(draftPath(key, id), { method: 'DELETE' });
export const presence = (key, id) => send(draftPath(key, id, '/presence'), { method: 'POST' });
export const checks = (key, id) => send(draftPath(key, id, '/checks'));
export const difference = (key, id) => send(draftPath(key, id, '/difference'));
export const submit = (key, id, asked) => json('POST', draftPath(key, id, '/submission'), asked);
export const effect = (key, id, given) => send(draftPath(key, id, `/effect?${new URLSearchParams(given)}`));

export const pastDecisions = (key, decision, page) => send(rule(key, `/past-decisions?${new URLSearchParams({ decision, page })}`));
export const examples = (key, id) => send(draftPath(key, id, '/examples'));
export const addExample = (key, id, given) => json('POST', draftPath(key, id, '/examples'), given);
export const addPicked = (key, given) => json('POST', rule(key, '/examples'), given);
export const changeExample = (key, id, example, given) => json('PUT', draftPath(key, id, `/examples/${encodeURIComponent(example)}`), given);
export const keepExample = (key, id, example) => send(draftPath(key, id, `/examples/${encodeURIComponent(example)}`), { method: 'DELETE' });

export const changes = state => send(`/rules/changes${state ? `?state=${state}` : ''}`);
export const effectOfChange = (id, given) => send(`/rules/changes/${encodeURIComponent(id)}/effect?${new URLSearchParams(given)}`);
export const oneChange = id => send(`/rules/changes/${encodeURIComponent(id)}`);

/** Completes the task as Tasklist would: the engine's own door, where the fence stands. */
export async function decide(task, person, variables) {
  const claimed = await send(`/task/${encodeURIComponent(task)}`, { root: ENGINE });
  if (claimed?.assignee !== person) await json('POST', `/task/${encodeURIComponent(task)}/claim`, { userId: person }, ENGINE);
  return json('POST', `/task/${encodeURIComponent(task)}/submit-form`, { variables }, ENGINE);
}
