// A decision file's text read into tables: what is shown, compared and asked for. Written only by the editor.

const DMN = 'https://www.omg.org/spec/DMN/20191111/MODEL/';
const children = (node, name) => [...node.children].filter(one => one.localName === name);
const child = (node, name) => children(node, name)[0];
const text = node => child(node, 'text')?.textContent.trim() ?? '';

/** The codes of a list of allowed values as it stands in a file: "A","B". */
export const codes = said => [...said.matchAll(/"([^"]*)"/g)].map(found => found[1]);

function input(node) {
  const expression = child(node, 'inputExpression'), values = child(node, 'inputValues');
  return { id: node.id, kind: 'input', name: text(expression), label: node.getAttribute('label') ?? text(expression), type: expression.getAttribute('typeRef') ?? 'string', allowed: values ? codes(text(values)) : [] };
}

function output(node) {
  const values = child(node, 'outputValues'), name = node.getAttribute('name');
  return { id: node.id, kind: 'output', name, label: node.getAttribute('label') ?? name, type: node.getAttribute('typeRef') ?? 'string', allowed: values ? codes(text(values)) : [] };
}

function row(node, place, columns) {
  const entries = [...children(node, 'inputEntry'), ...children(node, 'outputEntry')];
  return {
    id: node.id, number: place + 1, source: child(node, 'description')?.textContent.trim() ?? '',
    cells: entries.map((entry, at) => ({ id: entry.id, text: text(entry), column: columns[at] }))
  };
}

function table(decision) {
  const logic = child(decision, 'decisionTable');
  const inputs = children(logic, 'input').map(input), outputs = children(logic, 'output').map(output);
  return {
    key: decision.id, name: decision.getAttribute('name') ?? decision.id, description: child(decision, 'description')?.textContent.trim() ?? '',
    hitPolicy: logic.getAttribute('hitPolicy') ?? 'UNIQUE', aggregation: logic.getAttribute('aggregation'), inputs, outputs,
    needs: children(decision, 'informationRequirement').map(one => child(one, 'requiredDecision')?.getAttribute('href').slice(1)).filter(Boolean),
    rows: children(logic, 'rule').map((one, place) => row(one, place, [...inputs, ...outputs]))
  };
}

/** The tables of a file, in its order; null when the text is no XML. */
export function tablesOf(dmn) {
  const document = new DOMParser().parseFromString(dmn, 'application/xml');
  if (document.querySelector('parsererror')) return null;
  return [...document.getElementsByTagNameNS(DMN, 'decision')].filter(one => child(one, 'decisionTable')).map(table);
}

/** Italian labels of all names that cells may speak of, whatever table gives them. */
export function labelsOf(tables) {
  return Object.fromEntries(tables.flatMap(one => [...one.outputs, ...one.inputs]).map(column => [column.name, column.label]));
}

/** What has to be known to ask a decision: its own inputs and those of the tables below it, less what those tables answer. */
export function askedOf(tables, key) {
  const found = new Map();
  const reach = one => {
    const below = one.needs.map(need => tables.find(table => table.key === need)).filter(Boolean);
    const given = below.flatMap(table => table.outputs.map(column => column.name));
    below.forEach(reach);
    one.inputs.filter(column => !given.includes(column.name) && !found.has(column.name)).forEach(column => found.set(column.name, column));
  };
  const asked = tables.find(one => one.key === key);
  if (asked) reach(asked);
  return [...found.values()];
}

export const HIT_POLICIES = {
  FIRST: 'Le righe si provano dall’alto: vale la prima che corrisponde.',
  UNIQUE: 'In ogni caso vale una riga sola: le righe non si possono sovrapporre.',
  COLLECT: 'Valgono tutte le righe che corrispondono.',
  'COLLECT SUM': 'Valgono tutte le righe che corrispondono, e i loro numeri si sommano.',
  'RULE ORDER': 'Valgono tutte le righe che corrispondono, nell’ordine della tabella.',
  ANY: 'Possono corrispondere più righe, se rispondono lo stesso.'
};

/** How the rows count, unless the table's own description tells it. */
export const howRowsCount = table => /righ/.test(table.description) ? '' : HIT_POLICIES[[table.hitPolicy, table.aggregation].filter(Boolean).join(' ')] ?? '';
