// The trial of a move to another version: who would move and who would stay and why, a new step for one that is gone, then the move itself with its reason.
import { act, button, caseLink, choose, date, el, fill, number, read, say, table } from './parts-1.js';

const SHOWN = 20;

const cases = group => {
  const [first, rest] = [group.cases.slice(0, SHOWN), group.cases.slice(SHOWN)];
  const links = numbers => numbers.map((one, place) => [place ? ', ' : null, caseLink(one)]);
  return [links(first), rest.length ? el('details', {}, el('summary', {}, `e altri ${number(rest.length)}`), links(rest)) : null];
};

const groups = tried => table({
  caption: 'Dove stanno i casi, e che cosa succede spostandoli',
  columns: [
    { title: 'Passi aperti', cell: group => group.stands.join('; ') || 'Nessuno', sort: group => group.stands.join() },
    { title: 'Casi', cell: group => number(group.count), numeric: true, sort: group => group.count },
    { title: 'Esito', cell: group => group.moves ? 'Si spostano' : [el('strong', { class: 'text-danger' }, 'Restano. '), group.reasons.join(' ')], sort: group => group.moves ? 1 : 0 },
    { title: 'Numeri dei casi', cell: cases }
  ],
  rows: tried.groups,
  empty: 'Nessun caso è su questa versione.'
});

const instead = (gone, renamed, again) => choose({
  name: `al-posto-${gone.element}`, label: `Al posto di «${gone.name}», che non c’è più`,
  choices: [['', 'Nessun passo: questi casi restano'], ...gone.choices.map(one => [one.element, one.name])],
  chosen: renamed[gone.element] ?? ''
}, value => {
  const next = { ...renamed, [gone.element]: value };
  if (!value) delete next[gone.element];
  again(next, `accanto-al-posto-${gone.element}`);
});

function sending(tried, body, begun) {
  const said = el('div', {});
  const reason = el('textarea', { id: 'accanto-motivo', class: 'form-control', rows: 2, maxlength: 500, required: true });
  const send = button(`Sposta ${tried.moving === 1 ? 'il caso' : `i ${number(tried.moving)} casi`}`, async () => {
    send.disabled = true;
    try {
      begun(await act('POST', '/versions/moves', { ...body, reason: reason.value }));
    } catch (refused) {
      said.replaceChildren(say(refused.message, 'danger'));
      send.disabled = false;
    }
  }, 'primary', { disabled: !tried.moving });
  return el('form', { class: 'accanto-sposta', submit: event => event.preventDefault() },
    el('div', { class: 'form-group' }, el('label', { for: 'accanto-motivo' }, 'Motivo'), reason), said, send);
}

async function outcome(body, again, begun) {
  const tried = await act('POST', '/versions/trials', body);
  const mend = tried.gone.filter(gone => gone.choices.length);
  return [
    el('p', { role: 'status', class: 'lead', id: 'accanto-prova' }, `Casi che si spostano: ${number(tried.moving)}. Casi che restano: ${number(tried.staying)}. È una prova: non è stato spostato nulla.`),
    mend.length ? el('fieldset', {}, el('legend', {}, 'Passi che nella nuova versione non ci sono'),
      el('p', {}, 'Se un passo ha soltanto cambiato nome, scegliete il nuovo: chi ci sta sopra si sposta lì.'), mend.map(gone => instead(gone, body.renamed, again))) : null,
    groups(tried),
    sending(tried, body, begun)
  ];
}

const said = one => `Versione ${one.version}, del ${date(one.deployedOn)}${one.latest ? ', la più recente' : ''}`;

/** From the version chosen to the newest, or to another that is chosen. */
export async function trial(chosen, show) {
  const { versions } = await read('/versions', { territory: chosen.territorio });
  const theirs = versions.filter(one => one.process === chosen.percorso);
  const from = theirs.find(one => String(one.version) === chosen.da);
  const others = theirs.filter(one => one !== from);
  if (!from || !others.length) return [say('Questa versione non c’è: tornate all’elenco.', 'warning')];
  const to = others.find(one => String(one.version) === chosen.a) ?? others[0];
  const place = el('div', {});
  const begun = move => show({ spostamento: move.id });
  const again = async (renamed, focus) => {
    await fill(place, outcome({ process: from.process, from: from.version, to: to.version, territory: chosen.territorio ?? null, renamed }, again, begun));
    if (focus) document.getElementById(focus)?.focus();
  };
  again({});
  return [
    el('h2', { tabindex: '-1' }, `Spostare «${from.name}» dalla versione ${from.version}`),
    el('form', { class: 'form-inline accanto-filtri', submit: event => event.preventDefault() },
      choose({ name: 'a-versione', label: 'Alla', choices: others.map(one => [String(one.version), said(one)]), chosen: String(to.version) }, a => show({ ...chosen, a }))),
    place
  ];
}
