/*
 * What every form of Accanto does in Tasklist: the head (case number, age, days to eighteen), the tables' proposals with their row
 * and source, fields shown only when they matter, and Italian messages. What is checked stands in the form's own attributes; the
 * server reads the same ones.
 */
const DECISIONS = {
  'msna-status': 'Stato', 'intake-urgency': 'Urgenza', 'reception-placement': 'Collocamento', 'vulnerability-referrals': 'Invii',
  'age-assessment-route': 'Via dell’accertamento', 'consular-contact': 'Contatto con il consolato', 'guardian-candidate': 'Candidato tutore',
  'guardian-match-score': 'Punteggio del candidato', 'plan-intensity': 'Intensità del piano', 'plan-services': 'Servizi del piano',
  'dote-qualificazione': 'Dote qualificazione', 'dote-occupazione': 'Dote occupazione', 'conversion-route': 'Via del permesso',
  'opinion-window': 'Termini per il parere', 'conversion-documents': 'Documenti', 'prosieguo-advice': 'Prosieguo amministrativo',
  'age-out-urgency': 'Urgenza verso i diciotto anni'
};

const day = iso => iso.split('-').reverse().join('/');
const today = () => new Date().toLocaleDateString('sv');
const fieldsOf = form => [...form.querySelectorAll('[cam-variable-name]')];
const nameOf = field => field.getAttribute('cam-variable-name');
const labelOf = (form, field) => form.querySelector(`label[for="${field.id}"]`)?.textContent.trim() ?? nameOf(field);

function valueOf(field) {
  return field.multiple ? [...field.selectedOptions].map(option => option.value).join(',') : field.value.trim().replace(/^(string|number|boolean):/, '');
}

function values(form) {
  return Object.fromEntries(fieldsOf(form).map(field => [nameOf(field), valueOf(field)]));
}

/** True when a condition such as "sentBy=OTHER|NONE" holds for the answers given so far. */
function holds(condition, answers) {
  const [name, wanted] = condition.split('=');
  return (answers[name] ?? '').split(',').some(value => wanted.split('|').includes(value));
}

function fault(form, field, answers) {
  const label = labelOf(form, field), value = valueOf(field);
  const asked = field.dataset.requiredIf ? holds(field.dataset.requiredIf, answers) : field.hasAttribute('required');
  if (!value) {
    return field.validity?.badInput ? `Correggete il campo «${label}».` : asked ? `Compilate il campo «${label}».` : '';
  }
  if (field.type === 'number') {
    if (!/^-?\d+$/.test(value)) return `Scrivete un numero intero nel campo «${label}».`;
    if (field.min !== '' && Number(value) < Number(field.min)) return `Il numero più piccolo possibile è ${field.min}.`;
    if (field.max !== '' && Number(value) > Number(field.max)) return `Il numero più grande possibile è ${field.max}.`;
  }
  if (field.type === 'date') {
    const bound = name => name === 'today' ? form.dataset.today || today() : answers[name];
    const latest = field.dataset.notAfter && bound(field.dataset.notAfter);
    const earliest = field.dataset.notBefore && bound(field.dataset.notBefore);
    if (latest && value > latest) return `La data non può venire dopo il ${day(latest)}.`;
    if (earliest && value < earliest) return `La data non può venire prima del ${day(earliest)}.`;
  }
  if (field.pattern && !new RegExp(`^(?:${field.pattern})$`).test(value)) return 'Seguite l’esempio accanto al campo.';
  return '';
}

function show(field, message) {
  const group = field.closest('.form-group');
  group.classList.toggle('has-error', !!message);
  let line = group.querySelector('.accanto-fault');
  if (!line && message) {
    line = document.createElement('p');
    line.className = 'accanto-fault text-danger';
    line.setAttribute('role', 'alert');
    line.id = `${field.id}-fault`;
    field.setAttribute('aria-describedby', line.id);
    group.append(line);
  }
  if (line) line.textContent = message;
  field.setAttribute('aria-invalid', String(!!message));
}

function reveal(form) {
  const answers = values(form);
  form.querySelectorAll('[data-show-if]').forEach(group => { group.hidden = !holds(group.dataset.showIf, answers); });
}

function element(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function words(form, value, name) {
  const list = Array.isArray(value) ? value : [value];
  const options = [...(form.querySelector(`[cam-variable-name="${name}"]`)?.options ?? [])];
  const said = list.map(one => options.find(option => option.value === String(one))?.textContent ?? (one === null ? '—' : one === true ? 'sì' : one === false ? 'no' : String(one)));
  return said.length ? said.join(', ') : 'nessuno';
}

function head(form, task, taskId) {
  const place = form.querySelector('.accanto-head');
  if (!place) return;
  const to18 = task.daysTo18 > 0 ? `${task.daysTo18} giorni ai diciotto anni` : task.daysTo18 === 0 ? 'compie oggi diciotto anni' : `diciotto anni da ${-task.daysTo18} giorni`;
  const link = element('a', 'accanto-number', task.caseNumber);
  link.href = `${location.pathname.split('/app/')[0]}/caso/?n=${task.caseNumber}&task=${encodeURIComponent(taskId)}`;
  link.target = '_blank';
  link.title = 'Apri la pagina del caso';
  place.replaceChildren(link, element('span', '', `${task.ageYears} anni`), element('strong', task.daysTo18 <= 90 ? 'accanto-soon' : '', to18));
  form.dataset.today = task.today;
}

/** For a no: what would have to differ for a yes, the smallest change first. */
function missing(ways) {
  if (!ways?.length) return [];
  const list = element('ul', 'accanto-missing');
  list.append(...ways.map(way => element('li', '', way.message)));
  return [element('p', '', ways.length > 1 ? 'Che cosa manca, a scelta:' : 'Che cosa manca:'), list];
}

/** A change of the rules waits for its second person: what it is, and where all of it is seen. */
function change(form, task) {
  form.dataset.today = task.today;
  const link = element('a', 'accanto-number', task.name);
  link.href = `${location.pathname.split('/app/')[0]}/regole/?modifica=${encodeURIComponent(task.change)}`;
  link.target = '_blank';
  link.title = 'Apri la modifica nello studio delle regole';
  form.querySelector('.accanto-head')?.replaceChildren(link, element('span', '', `in vigore dal ${day(task.from)}`), element('span', '', `scritta da ${task.authors.join(', ')}`));
  form.querySelector('.accanto-change')?.replaceChildren(element('p', '', `Norma: ${task.norm}`), element('p', '', `Motivo: ${task.reason}`),
    ...(task.late ? [element('p', 'text-danger', 'Il giorno scelto è passato: se approvate, vale da oggi.')] : []),
    ...(task.mayApprove ? [] : [element('p', 'text-danger', 'Avete scritto o inviato questa modifica: la approva un’altra persona dell’ufficio.')]));
}

function proposals(form, task) {
  form.querySelectorAll('.accanto-proposal').forEach(place => {
    const all = task.proposals.filter(one => one.decision === place.dataset.decision);
    if (!all.length) { place.hidden = true; return; }
    place.replaceChildren(element('strong', '', `Proposta della tabella — ${DECISIONS[place.dataset.decision] ?? place.dataset.decision}`));
    all.forEach(one => {
      const said = Object.entries(one.outputs).filter(([, value]) => value !== null).map(([name, value]) => {
        const label = form.querySelector(`label[for="${name}"]`)?.textContent.trim();
        return label ? `${label}: ${words(form, value, name)}` : null;
      }).filter(Boolean);
      place.append(element('p', '', said.join(' · ') || 'Nessuna proposta'));
      one.rows.forEach(row => place.append(element('small', '', `${row.source} — riga ${row.id}`)));
      missing(one.missingForYes).forEach(line => place.append(line));
      if (!one.rows.length) place.append(element('small', '', 'La riga è riservata all’équipe di protezione.'));
    });
  });
}

const answers = outputs => outputs === null ? 'riservata a chi decide'
  : Object.entries(outputs).filter(([, value]) => value !== null).map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') || 'nessuno' : value}`).join(' · ') || 'nessuna risposta';

/** What a decision is looked at again for: before and after, which version decides, and what follows. */
function review(form, found) {
  const place = form.querySelector('.accanto-review');
  if (!place || !found) return;
  const why = found.why === 'WITHDRAWN' ? `Presa con la versione ${found.versionBefore}, che è stata ritirata.` : `Dal ${day(found.versionFrom)} vale la versione ${found.version}, che risponderebbe in un altro modo.`;
  place.replaceChildren(
    element('strong', '', `Decisione — ${DECISIONS[found.decision] ?? found.decision}`), element('p', '', why),
    element('p', '', `Versione ${found.versionBefore}: ${answers(found.before)}`), element('p', '', `Versione ${found.version}: ${answers(found.after)}`),
    element('p', '', `Data di riferimento: ${day(found.referenceDate)}.`),
    ...(found.binding ? [] : [element('p', 'text-danger', `Per questo caso vale la versione in vigore il ${day(found.referenceDate)}; valutate se ripresentare la richiesta.`)]),
    element('p', '', found.waits ? 'La decisione aspetta ancora una conferma.' : 'La decisione è già presa.'));
}

/** Tasklist would hold the button back for a field that is asked only in some cases: what is missing is said on completing. */
function askOnlyThen(camForm, field) {
  const model = camForm.formElement.constructor(field).controller?.('ngModel');
  if (model) {
    model.$validators.required = () => true;
    model.$validate();
  }
}

async function load(form, taskId) {
  const context = location.pathname.split('/camunda/')[0];
  const answer = await fetch(`${context}/api/tasks/${encodeURIComponent(taskId)}`, { headers: { 'X-Requested-With': 'XMLHttpRequest' }, credentials: 'same-origin' });
  if (answer.ok) {
    const task = await answer.json();
    if (task.change !== undefined) {
      change(form, task);
    } else {
      head(form, task, taskId);
      proposals(form, task);
      review(form, task.more);
    }
  }
}

function begin(camForm) {
  const form = camForm.formElement[0];
  const check = field => show(field, fault(form, field, values(form)));
  form.addEventListener('change', event => {
    reveal(form);
    if (event.target.hasAttribute?.('cam-variable-name')) check(event.target);
    form.querySelectorAll('[cam-variable-name][aria-invalid="true"]').forEach(check);
  });
  form.addEventListener('focusout', event => { if (event.target.hasAttribute?.('cam-variable-name') && valueOf(event.target)) check(event.target); });
  camForm.on('variables-applied', () => {
    fieldsOf(form).filter(field => field.dataset.requiredIf).forEach(field => askOnlyThen(camForm, field));
    fieldsOf(form).filter(field => field.multiple).forEach(field => {
      const given = String(camForm.variableManager.variable(nameOf(field))?.originalValue ?? '').split(',');
      [...field.options].forEach(option => { option.selected = given.includes(option.value); });
    });
    reveal(form);
  });
  camForm.on('submit', event => {
    const answers = values(form);
    const wrong = fieldsOf(form).filter(field => { const message = fault(form, field, answers); show(field, message); return message; });
    if (wrong.length) {
      event.submitPrevented = true;
      wrong[0].focus();
      return;
    }
    fieldsOf(form).forEach(field => {
      const type = field.getAttribute('cam-variable-type'), text = answers[nameOf(field)];
      const value = text === '' ? null : type === 'Integer' ? Number(text) : type === 'Boolean' ? text === 'true' : text;
      camForm.variableManager.variableValue(nameOf(field), value);
    });
  });
  camForm.on('submit-failed', (event, error) => {
    const refused = error ?? event;
    const field = refused?.field && form.querySelector(`[cam-variable-name="${CSS.escape(refused.field)}"]`);
    if (field) { show(field, refused.message); field.focus(); }
  });
  if (camForm.taskId) load(form, camForm.taskId);
  reveal(form);
}

window.Accanto = { form: begin };

export default {};
