// The acts on a case: small forms whose faults, ours or the server's, stand at their field.
import { el, icon } from './show.js';

/** What the API refused: {type, message, field} with its status. */
export class Refused extends Error {
  constructor(status, body) {
    super(body?.message ?? 'Il servizio non risponde: riprovate fra qualche minuto.');
    this.status = status;
    this.field = body?.field ?? null;
  }
}

export const API = `${location.pathname.split('/camunda/')[0]}/api`;

/** The token changes at login, and a stale one ends the session: it is read anew before each act. */
const token = () => decodeURIComponent(document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? '');

/** Sends and answers JSON, or throws what was refused; a path begins under {@link API} unless another root is given. */
export async function send(path, { method = 'GET', body, type, root = API } = {}) {
  const headers = { 'X-Requested-With': 'XMLHttpRequest', Accept: 'application/json' };
  if (method !== 'GET') headers['X-XSRF-TOKEN'] = token();
  if (type) headers['Content-Type'] = type;
  let answer;
  try {
    answer = await fetch(root + path, { credentials: 'same-origin', method, headers, body });
  } catch {
    throw new Refused(0, { message: 'La rete non risponde: controllate il collegamento e riprovate.' });
  }
  const said = await answer.json().catch(() => null);
  if (!answer.ok) throw new Refused(answer.status, said);
  return said;
}

export function ask(path, act) {
  if (act === undefined) return send(path);
  return act instanceof FormData ? send(path, { method: 'POST', body: act }) : send(path, { method: 'POST', body: JSON.stringify(act), type: 'application/json' });
}

function control(form, field) {
  const id = `${form}-${field.name}`;
  const described = [field.hint ? `${id}-aiuto` : null, `${id}-errore`].filter(Boolean).join(' ');
  const shared = { id, name: field.name, 'aria-describedby': described, 'aria-required': field.optional ? null : 'true' };
  if (field.type === 'checkbox') {
    return el('div', { class: 'campo' },
      el('div', { class: 'form-check' }, el('input', { ...shared, type: 'checkbox' }), el('label', { for: id }, field.label)),
      el('p', { class: 'errore', id: `${id}-errore` }));
  }
  return el('div', { class: 'campo' },
    el('label', { for: id }, field.label, field.optional ? el('span', { class: 'facoltativo' }, ' (facoltativo)') : null),
    field.options
      ? el('select', { ...shared, class: 'form-select' }, el('option', { value: '' }, 'Scegliete…'),
        Object.entries(field.options).map(([value, text]) => el('option', { value }, text)))
      : field.rows
        ? el('textarea', { ...shared, class: 'form-control', rows: field.rows, maxlength: field.maxlength })
        : el('input', { ...shared, class: 'form-control', type: field.type ?? 'text', maxlength: field.maxlength, accept: field.accept, autocomplete: 'off' }),
    field.hint ? el('p', { class: 'aiuto', id: `${id}-aiuto` }, field.hint) : null,
    el('p', { class: 'errore', id: `${id}-errore` }));
}

function fault(input, field) {
  if (field.type === 'checkbox') return input.checked ? '' : field.missing;
  if (input.validity.badInput) return 'Scrivete giorno, mese e anno.';
  if (field.type === 'file') return input.files.length ? field.wrong(input.files[0]) : field.missing;
  const typed = input.value.trim();
  if (!typed) return field.optional ? '' : field.missing;
  return typed.length < (field.minlength ?? 0) ? field.short : '';
}

/** What is sent: JSON, or an envelope of parts where a file goes with it. */
function answers(form, fields) {
  const told = fields.filter(field => field.type !== 'checkbox' && field.type !== 'file')
    .map(field => [field.name, form.elements[field.name].value.trim()]);
  const files = fields.filter(field => field.type === 'file');
  if (!files.length) return Object.fromEntries(told);
  const parts = new FormData();
  told.filter(([, value]) => value).forEach(([name, value]) => parts.append(name, value));
  files.forEach(field => parts.append(field.name, form.elements[field.name].files[0]));
  return parts;
}

/**
 * An act behind a button that opens it, or open where it has no opener. Asks for each field, sends {name: value} to the path, and calls done(answer) or
 * loggedOut() when the session is over.
 */
export function act({ id, opener, intro, fields, submit, sending, path, done, loggedOut }) {
  const general = el('div', { class: 'errore-generale', role: 'alert' });
  const button = el('button', { class: 'btn btn-primary', type: 'submit' }, submit);
  const form = el('form', { id, novalidate: true }, intro ? el('p', { class: 'aiuto' }, intro) : null, fields.map(field => control(id, field)), general, button);
  const whole = opener ? el('details', { class: 'atto' }, el('summary', {}, icon('it-pencil'), opener), form) : form;

  const say = (field, message) => {
    const input = form.elements[field.name];
    form.querySelector(`#${id}-${field.name}-errore`).textContent = message;
    input.classList.toggle('is-invalid', !!message);
    input.setAttribute('aria-invalid', String(!!message));
    return !!message;
  };
  const tell = message => general.replaceChildren(...(message ? [el('p', {}, message)] : []));

  // While it is typed, not when the field is left: a message that goes then would move the button away under a click.
  form.addEventListener('input', event => {
    const field = fields.find(one => one.name === event.target.name);
    if (field && event.target.classList.contains('is-invalid')) say(field, fault(event.target, field));
  });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    tell('');
    const wrong = fields.filter(field => say(field, fault(form.elements[field.name], field)));
    if (wrong.length) {
      form.elements[wrong[0].name].focus();
      return;
    }
    button.disabled = true;
    button.textContent = sending ?? submit;
    try {
      await done(await ask(path, answers(form, fields)));
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      const field = fields.find(one => one.name === refused.field);
      if (refused.status === 401) {
        loggedOut();
      } else if (field) {
        say(field, refused.message);
        form.elements[field.name].focus();
      } else {
        tell(refused.status === 403 ? `${refused.message} Chiedete a chi segue il caso.` : refused.message);
      }
    } finally {
      button.disabled = false;
      button.textContent = submit;
    }
  });
  return whole;
}
