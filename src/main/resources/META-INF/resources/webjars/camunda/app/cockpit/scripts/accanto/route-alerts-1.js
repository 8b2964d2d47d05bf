// Alerts: what the rules saw and who takes care of it, and the rules themselves, set and switched off here.
import { act, asked, button, caseLink, choose, days, el, fill, moment, number, page, read, remember, route, say, table, territories, toEighteen } from './parts-1.js';

const place = row => el('a', { href: route('lavoro', { territorio: row.territory, processo: row.process, passo: row.step }) }, row.name);

const what = row => row.kind === 'P90'
  ? [place(row), el('br'), el('small', { class: 'text-muted' }, 'Lavoro fermo da troppo')]
  : [caseLink(row.caseNumber), el('br'), el('small', { class: 'text-muted' }, 'Diciotto anni vicini')];

const where = row => [row.kind === 'P90' ? null : [place(row), el('br')], el('small', { class: 'text-muted' }, [row.officeName, row.stage].filter(Boolean).join(', '))];

const told = (row, value) => row.kind === 'P90' ? days(value) : toEighteen(value);

const threshold = row => row.kind === 'P90' ? `P90 sopra ${days(row.threshold)}` : `${days(row.threshold)} ai 18 anni`;

const taken = row => row.takenBy ? `${row.takenBy}, dal ${moment(row.takenAt)}` : 'nessuno';

const COMMON = [
  { title: 'Avviso', cell: what, sort: row => row.caseNumber ?? row.name },
  { title: 'Dove', cell: where, sort: row => row.name },
  { title: 'Territorio', cell: row => row.territory.toUpperCase(), sort: row => row.territory },
  { title: 'Dal', cell: row => moment(row.since), sort: row => row.since }
];

const HANDS = { title: 'Chi se ne occupa', cell: taken, sort: row => row.takenBy };

/** An alert in words, for whoever hears its button alone. */
const aloud = row => row.kind === 'P90' ? `lavoro fermo, ${row.name}` : `caso ${row.caseNumber}`;

function hands(row, again) {
  const name = row.mine ? 'Lascio' : row.takenBy ? `Subentro a ${row.takenBy}` : 'Me ne occupo io';
  const path = `/alerts/${row.id}/${row.mine ? 'release' : 'take'}`;
  const done = row.mine ? 'Avete lasciato l’avviso' : 'Ve ne occupate voi';
  return button(name, () => again(act('POST', path, { from: row.takenBy }), () => `${done}: ${aloud(row)}.`, row.id), row.takenBy ? 'default' : 'primary', { class: `btn btn-xs btn-${row.takenBy ? 'default' : 'primary'}`, 'data-avviso': row.id, 'aria-label': `${name}: ${aloud(row)}` });
}

const open = (found, again) => table({
  caption: `Avvisi aperti${found.pages > 1 ? ` (pagina ${found.page + 1} di ${found.pages})` : ''}`,
  columns: [
    ...COMMON,
    { title: 'Adesso', cell: row => el('strong', {}, told(row, row.valueNow)), numeric: true, sort: row => row.valueNow },
    { title: 'Il primo giorno', cell: row => told(row, row.valueThen), numeric: true, sort: row => row.valueThen },
    { title: 'Soglia', cell: threshold, sort: row => row.threshold }, HANDS,
    { title: 'Fare', cell: row => hands(row, again) }
  ],
  rows: found.rows,
  empty: 'Nessun avviso aperto.'
});

const closed = rows => table({
  caption: 'Avvisi chiusi, gli ultimi per primi',
  columns: [
    ...COMMON,
    { title: 'Chiuso il', cell: row => moment(row.endedAt), sort: row => row.endedAt },
    { title: 'Perché', cell: row => row.endedHow, sort: row => row.endedHow },
    { title: 'Ultimo valore', cell: row => told(row, row.valueNow), numeric: true, sort: row => row.valueNow }, HANDS
  ],
  rows,
  empty: 'Nessun avviso chiuso.'
});

const limits = rule => [rule.p90Days && `P90 sopra ${days(rule.p90Days)}`, rule.daysTo18 && `${days(rule.daysTo18)} ai 18 anni`].filter(Boolean).join('; ');

const RULE = [
  { title: 'Passo', cell: rule => rule.name ? [rule.name, el('br'), el('small', { class: 'text-muted' }, rule.stage ?? '')] : 'tutti i passi', sort: rule => rule.name ?? '' },
  { title: 'Ufficio', cell: rule => rule.officeName ?? 'tutti gli uffici', sort: rule => rule.officeName ?? '' },
  { title: 'Territorio', cell: rule => rule.territory.toUpperCase(), sort: rule => rule.territory },
  { title: 'Soglia', cell: limits, sort: limits },
  { title: 'Messa da', cell: rule => `${rule.setBy}, ${moment(rule.setAt)}`, sort: rule => rule.setAt }
];

const aloudRule = rule => `${rule.name ?? 'tutti i passi'}, ${rule.officeName ?? 'tutti gli uffici'}, ${rule.territory.toUpperCase()}, ${limits(rule)}`;

const off = ({ closed: over }) => over === 0 ? 'Regola spenta.' : over === 1 ? 'Regola spenta: un avviso si è chiuso con lei.' : `Regola spenta: ${number(over)} avvisi si sono chiusi con lei.`;

const rulesOn = (found, again) => table({
  caption: found.total > found.rules.length ? `Regole degli avvisi: le ultime ${number(found.rules.length)} di ${number(found.total)}` : 'Regole degli avvisi',
  columns: [
    ...RULE,
    { title: 'Avvisi aperti', cell: rule => number(rule.open), numeric: true, sort: rule => rule.open },
    { title: 'Fare', cell: rule => button('Spegni', () => again(act('DELETE', `/alerts/rules/${rule.id}`), off), 'default', { class: 'btn btn-xs btn-default', 'aria-label': `Spegni la regola: ${aloudRule(rule)}` }) }
  ],
  rows: found.rules,
  empty: 'Nessuna regola: aggiungetene una qui sotto.'
});

const rulesOff = found => found.off.length ? el('details', {}, el('summary', {}, 'Regole spente'), table({
  caption: 'Regole spente, le ultime per prime',
  columns: [...RULE, { title: 'Spenta da', cell: rule => `${rule.endedBy}, ${moment(rule.endedAt)}`, sort: rule => rule.endedAt }],
  rows: found.off
})) : null;

const FIELDS = { territory: 'regola-territorio', step: 'regola-passo', office: 'regola-ufficio', p90Days: 'regola-p90', daysTo18: 'regola-diciotto' };

function amount(name, label, hint, heard) {
  const id = `accanto-${name}`;
  return el('div', { class: 'form-group' }, el('label', { for: id }, label),
    el('input', { id, type: 'number', min: 1, max: 3650, step: 1, class: 'form-control input-sm', 'aria-describedby': `${id}-nota`, input: event => heard(event.target.value) }),
    el('small', { id: `${id}-nota`, class: 'text-muted' }, hint));
}

/** Sets a rule; where it is refused the field that is wrong takes the focus. */
function adding(found, again) {
  const wanted = { territory: found.territories[0] ?? '', step: '', office: '', p90Days: '', daysTo18: '' };
  const refused = el('div', { id: 'accanto-regola-errore' });
  const set = name => value => { wanted[name] = value; };

  async function send(event) {
    event.preventDefault();
    form.querySelectorAll('[aria-invalid]').forEach(field => field.removeAttribute('aria-invalid'));
    const given = Object.fromEntries(Object.entries(wanted).map(([name, value]) => [name, value === '' ? null : name === 'p90Days' || name === 'daysTo18' ? Number(value) : value]));
    try {
      const made = await act('POST', '/alerts/rules', given);
      again(Promise.resolve(made), ({ raised }) => raised === 0 ? 'Regola messa: per ora non c’è di che avvisare.' : raised === 1 ? 'Regola messa: un avviso.' : `Regola messa: ${number(raised)} avvisi.`);
    } catch (why) {
      refused.replaceChildren(say(why.message ?? 'Non è riuscito: riprovate fra poco.', 'danger'));
      const field = FIELDS[why.field] && document.getElementById(`accanto-${FIELDS[why.field]}`);
      field?.setAttribute('aria-invalid', 'true');
      field?.focus();
    }
  }

  const form = el('form', { class: 'accanto-regola', novalidate: true, submit: send },
    el('h3', {}, 'Aggiungere una regola'),
    el('p', {}, 'Scegliete dove guardare e scrivete almeno una soglia. Accanto guarda subito, poi ogni dieci minuti.'),
    choose({ name: 'regola-territorio', label: 'Territorio', choices: found.territories.map(code => [code, code.toUpperCase()]), chosen: wanted.territory }, set('territory')),
    choose({ name: 'regola-passo', label: 'Passo', choices: [['', 'Tutti i passi'], ...found.steps.map(step => [step.id, `${step.stage}: ${step.name}`])] }, set('step')),
    choose({ name: 'regola-ufficio', label: 'Ufficio', choices: [['', 'Tutti gli uffici'], ...found.offices.map(office => [office.id, office.name])] }, set('office')),
    amount('regola-p90', 'P90 dell’età sopra (giorni)', 'Avvisa quando un compito aperto su dieci è più vecchio.', set('p90Days')),
    amount('regola-diciotto', 'Giorni ai diciotto anni', 'Avvisa per ogni caso con un compito aperto, quando ne restano tanti o meno.', set('daysTo18')),
    refused, el('button', { type: 'submit', class: 'btn btn-primary' }, 'Aggiungi la regola'));
  return form;
}

const turns = (found, turn) => found.pages > 1 ? el('p', { class: 'btn-group' },
  button('Pagina precedente', () => turn(found.page - 1), 'default', { disabled: found.page === 0 }),
  button('Pagina seguente', () => turn(found.page + 1), 'default', { disabled: found.page + 1 >= found.pages })) : null;

const counted = found => `${found.total === 1 ? 'Un avviso aperto' : `${number(found.total)} avvisi aperti`}, ${number(found.untaken)} senza nessuno che se ne occupi.${found.checkedAt ? ` Situazione del ${moment(found.checkedAt)}.` : ''}`;

async function all(chosen, again, turn) {
  const theirs = { territory: chosen.territorio };
  const [found, over, rules] = await Promise.all([read('/alerts', { ...theirs, page: chosen.pagina }), read('/alerts/closed', theirs), read('/alerts/rules', theirs)]);
  return [
    el('form', { class: 'form-inline accanto-filtri', submit: event => event.preventDefault() }, territories(found.territories, chosen.territorio, territorio => turn({ territorio }))),
    el('h2', {}, 'Avvisi aperti'), el('p', {}, counted(found)), open(found, again), turns(found, pagina => turn({ ...chosen, pagina })),
    el('h2', {}, 'Regole degli avvisi'), rulesOn(rules, again), adding(rules, again), rulesOff(rules),
    el('h2', {}, 'Avvisi chiusi'), closed(over)
  ];
}

function render(node) {
  const said = el('div', { 'aria-live': 'polite', tabindex: '-1' }), filled = el('section', {});
  page(node, 'Avvisi', 'Accanto avvisa quando un lavoro invecchia troppo o un caso si avvicina ai diciotto anni. Ogni avviso sta qui una volta sola, finché dura.', said, filled);

  async function show(chosen) {
    remember(chosen);
    await fill(filled, all(chosen, (doing, words, focused) => again(chosen, doing, words, focused), show));
  }

  /** Waits for an act, says how it went and shows the page anew, with the focus where it was or on what is said. */
  async function again(chosen, doing, words, focused) {
    let result;
    try {
      result = say(words(await doing), 'success');
    } catch (refused) {
      result = say(refused.message ?? 'Non è riuscito: riprovate fra poco.', 'danger');
    }
    said.replaceChildren(result);
    await show(chosen);
    (filled.querySelector(`[data-avviso="${focused}"]`) ?? said).focus();
  }

  show(asked());
}

export default { id: 'accanto-avvisi', pluginPoint: 'cockpit.route', priority: 50, properties: { path: '/accanto/avvisi' }, render };
