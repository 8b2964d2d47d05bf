// One cell as a form field: a list of words where there is one, numbers with their comparison, and the text by hand for the rest.
import { word } from '../caso/words.js';
import { anything, inWords, parts, saidOtherwise, value } from './cells.js';
import { el } from './frame.js';

const NUMERIC = ['integer', 'long', 'double', 'number'];
const quoted = code => `"${code}"`;
const named = (code, column) => {
  const said = word(code, column.name);
  return said === code ? code : `${said} (${code})`;
};

const option = (given, said, chosen) => el('option', { value: given, selected: given === chosen }, said);

function select(id, options, chosen, changed, attributes = {}) {
  const node = el('select', { id, class: 'form-select', ...attributes }, options.map(([given, said]) => option(given, said, chosen)));
  node.value = chosen;
  node.addEventListener('change', () => changed(node.value));
  return node;
}

function input(id, given, changed, attributes = {}) {
  const node = el('input', { id, class: 'form-control', type: 'text', autocomplete: 'off', spellcheck: 'false', value: given, ...attributes });
  node.value = given;
  node.addEventListener('input', () => changed(node.value.trim()));
  return node;
}

const BY_HAND = ' a mano';

/** A field by hand, with what it says in words below. */
function byHand(id, column, text, labels, changed) {
  const said = el('p', { class: 'aiuto', id: `${id}-letto` });
  const read = now => {
    const words = saidOtherwise(now, column, labels);
    said.textContent = words && `Si legge: ${words}`;
  };
  read(text);
  return [input(id, text, now => { read(now); changed(now); }, { 'aria-describedby': `${id}-letto`, 'aria-label': id.endsWith('-mano') ? `${column.label}, scritto a mano` : null }), said];
}

/** Choices and, after them, the text by hand; what stands there and is no choice is by hand from the start. */
function choices(id, column, text, labels, options, changed) {
  const below = el('div', { class: 'a-mano' });
  const known = options.some(([given]) => given === text);
  const hand = now => below.replaceChildren(...byHand(`${id}-mano`, column, now, labels, changed));
  const chosen = select(id, [...options, [BY_HAND, 'Altro: lo scrivo a mano']], known ? text : BY_HAND, now => {
    if (now === BY_HAND) return hand(text);
    below.replaceChildren();
    return changed(now);
  });
  if (!known) hand(text);
  return [chosen, below];
}

const allowed = (column, used) => [...new Set([...column.allowed, ...used.filter(one => /^"[^"]*"$/.test(one)).map(one => one.slice(1, -1))])];

/** Which codes a condition takes, or which it leaves out. */
function listed(text, codes) {
  const not = text.match(/^not\((.*)\)$/s);
  const said = parts(not ? not[1] : text).map(one => one.match(/^"([^"]*)"$/)?.[1]);
  return said.every(code => codes.includes(code)) ? { mode: not ? 'none' : 'some', codes: said } : null;
}

function list(id, column, text, labels, codes, changed) {
  const now = anything(text) ? { mode: 'any', codes: [] } : listed(text, codes);
  if (!now) return choices(id, column, text, labels, [['', 'Qualsiasi']], changed);
  const boxes = codes.map((code, at) => {
    const box = el('input', { type: 'checkbox', id: `${id}-${at}`, value: code, checked: now.codes.includes(code) });
    return [box, el('div', { class: 'form-check' }, box, el('label', { for: `${id}-${at}` }, named(code, column)))];
  });
  const group = el('fieldset', { class: 'spunte' }, el('legend', { class: 'visually-hidden' }, `${column.label}: valori`), boxes.map(([, whole]) => whole));
  const mode = select(id, [['any', 'Qualsiasi'], ['some', 'Uno fra questi'], ['none', 'Tutto tranne questi']], now.mode, told);
  function told() {
    const picked = boxes.map(([box]) => box).filter(box => box.checked).map(box => quoted(box.value));
    group.hidden = mode.value === 'any';
    if (mode.value === 'any') changed('');
    else if (picked.length) changed(mode.value === 'none' ? `not(${picked.join(',')})` : picked.join(','));
  }
  group.hidden = now.mode === 'any';
  group.addEventListener('change', told);
  return [mode, group];
}

const COMPARED = [['any', 'Qualsiasi'], ['=', 'Uguale a'], ['<', 'Meno di'], ['<=', 'Fino a'], ['>', 'Più di'], ['>=', 'Almeno'], ['..', 'Da … a …'], [BY_HAND, 'Altro: lo scrivo a mano']];

function compared(text) {
  if (anything(text)) return { sign: 'any', low: '', high: '' };
  const range = text.match(/^\[\s*([\w.]+?)\s*\.\.\s*([\w.]+?)\s*\]$/);
  if (range) return { sign: '..', low: range[1], high: range[2] };
  const one = text.match(/^(<=|>=|<|>|=)?\s*(-?[\w.]+)$/);
  return one && one[2] !== 'not' ? { sign: one[1] ?? '=', low: one[2], high: '' } : { sign: BY_HAND, low: '', high: '' };
}

function number(id, column, text, labels, changed) {
  const now = compared(text), below = el('div', { class: 'estremi' });
  const say = (sign, low, high) => {
    if (sign === '..' ? low && high : low) changed(sign === '..' ? `[${low}..${high}]` : sign === '=' ? low : `${sign} ${low}`);
  };
  const draw = sign => {
    let { low, high } = now;
    if (sign === 'any') below.replaceChildren();
    else if (sign === BY_HAND) below.replaceChildren(...byHand(`${id}-mano`, column, text, labels, changed));
    else {
      const said = el('p', { class: 'aiuto' });
      const tell = () => { said.textContent = labels[low] || labels[high] ? `Si legge: ${inWords(sign === '..' ? `[${low}..${high}]` : `${sign} ${low}`, column, labels)}` : ''; };
      const one = input(`${id}-da`, low, typed => { low = typed; tell(); say(sign, low, high); }, { 'aria-label': `${column.label}: ${sign === '..' ? 'da' : 'numero'}`, inputmode: 'decimal' });
      const two = sign === '..' ? input(`${id}-a`, high, typed => { high = typed; tell(); say(sign, low, high); }, { 'aria-label': `${column.label}: a`, inputmode: 'decimal' }) : null;
      tell();
      below.replaceChildren(...[el('div', { class: 'coppia' }, one, two ? el('span', {}, 'a') : null, two), said].filter(Boolean));
    }
  };
  const sign = select(id, COMPARED, now.sign, chosen => {
    draw(chosen);
    if (chosen === 'any') changed('');
    else if (chosen !== BY_HAND) say(chosen, now.low, now.high);
  });
  draw(now.sign);
  return [sign, below];
}

const yesNo = first => [...first, ['true', 'Sì'], ['false', 'No']];

/** The controls of a cell; {@code used} are the texts that the column's other rows say. */
export function controls(id, column, text, { labels, used, changed }) {
  const condition = column.kind === 'input';
  if (column.type === 'boolean') return choices(id, column, text, labels, yesNo(condition ? [['', 'Qualsiasi']] : text === '' ? [['', 'Scegliete…']] : []), changed);
  if (condition && NUMERIC.includes(column.type)) return number(id, column, text, labels, changed);
  const codes = allowed(column, used);
  if (condition) return codes.length ? list(id, column, text, labels, codes, changed) : byHand(id, column, text, labels, changed);
  if (column.type === 'string') {
    const said = [...codes.map(code => [quoted(code), named(code, column)]), ...[...new Set(used)].filter(one => one && !one.startsWith('"')).map(one => [one, value(one, column, labels)])];
    return choices(id, column, text, labels, text === '' ? [['', 'Scegliete…'], ...said] : said, changed);
  }
  return byHand(id, column, text, labels, changed);
}
