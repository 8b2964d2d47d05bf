// What a cell says, in plain Italian, for people who do not read FEEL. What is not understood is shown as it is written.
import { word } from '../caso/words.js';

const euro = new Intl.NumberFormat('it-IT', { style: 'currency', currency: 'EUR', minimumFractionDigits: 0, useGrouping: 'always' });
const NUMBER = /^-?\d+(?:\.\d+)?$/;
const COMPARISON = /^(<=|>=|<|>|=)\s*(.+)$/;
const RANGE = /^([[\](])\s*(.+?)\s*\.\.\s*(.+?)\s*([[\])])$/;
const SAID = { '<': 'meno di', '<=': 'fino a', '>': 'più di', '>=': 'almeno', '=': '' };

/** Parts between commas that stand in no quotes and no brackets. */
export function parts(text) {
  const found = [];
  let depth = 0, quoted = false, from = 0;
  [...text].forEach((sign, at) => {
    if (sign === '"') quoted = !quoted;
    if (quoted) return;
    if ('(['.includes(sign)) depth++;
    if (')]'.includes(sign)) depth--;
    if (sign === ',' && depth <= 0) { found.push(text.slice(from, at).trim()); from = at + 1; }
  });
  return [...found, text.slice(from).trim()];
}

const either = said => said.length > 1 ? `${said.slice(0, -1).join(', ')} o ${said.at(-1)}` : said[0];

/** A value: a code's word, yes or no, a number, a name of another column by its label, a calculation with its names replaced. */
export function value(text, column, labels = {}) {
  if (text === 'null') return 'nessuno';
  if (text === 'true') return 'Sì';
  if (text === 'false') return 'No';
  if (NUMBER.test(text)) return text.replace('.', ',');
  if (/^"[^"]*"$/.test(text)) return word(text.slice(1, -1), column?.name) || '(vuoto)';
  return text.replace(/"([^"]*)"/g, (all, code) => `«${word(code, column?.name)}»`)
    .replace(/[A-Za-z_]\w*(?![^«]*»)/g, name => labels[name] ? `«${labels[name]}»` : name)
    .replaceAll(' * ', ' × ');
}

function test(text, column, labels) {
  const said = part => value(part, column, labels);
  const range = text.match(RANGE);
  if (range) {
    const [, open, low, high, close] = range;
    if (open === '[' && close === ']') return `da ${said(low)} a ${said(high)}`;
    return `${open === '[' ? 'da' : 'più di'} ${said(low)} e ${close === ']' ? 'fino a' : 'meno di'} ${said(high)}`;
  }
  const compared = text.match(COMPARISON);
  return compared ? `${SAID[compared[1]]} ${said(compared[2])}`.trim() : said(text);
}

export const anything = text => text === '' || text === '-';

/** A cell as it is read. */
export function inWords(text, column, labels = {}) {
  if (anything(text)) return column?.kind === 'output' ? '' : 'qualsiasi';
  if (column?.kind === 'output') return value(text, column, labels);
  const not = text.match(/^not\((.*)\)$/s);
  if (not) return `tutto tranne ${either(parts(not[1]).map(one => test(one, column, labels)))}`;
  return either(parts(text).map(one => test(one, column, labels)));
}

/** What a cell says where its text does not say it by itself: codes, comparisons, names; not for bare numbers. */
export function saidOtherwise(text, column, labels) {
  if (anything(text)) return '';
  const said = inWords(text, column, labels);
  return said === text || said.replace(',', '.') === text ? '' : said;
}

/** A value that the API answers, JSON and not FEEL. */
export function answered(given, name) {
  if (given === null || given === undefined) return 'nessuno';
  if (Array.isArray(given)) return given.length ? given.map(one => answered(one, name)).join('; ') : 'niente';
  if (typeof given === 'object') return Object.entries(given).map(([key, one]) => Object.keys(given).length > 1 ? `${key}: ${answered(one, key)}` : answered(one, key)).join(', ');
  if (typeof given === 'boolean') return given ? 'Sì' : 'No';
  if (typeof given === 'number') return /EUR$|^amount$/.test(name) ? euro.format(given) : given.toLocaleString('it-IT', { useGrouping: 'always' });
  return word(String(given), name);
}

export const TYPES = { string: 'testo', boolean: 'sì o no', integer: 'numero intero', long: 'numero intero', double: 'numero', number: 'numero', date: 'data' };
export const typeOf = column => column.allowed.length ? 'scelta da un elenco' : TYPES[column.type] ?? column.type;
