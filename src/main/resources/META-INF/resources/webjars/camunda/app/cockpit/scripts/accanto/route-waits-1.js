// The page of waits: on whom, for how many days, this quarter against the last, and the cases that wait longest.
import { asked, caseLink, choose, date, days, el, fill, moment, number, page, read, remember, route, table, taskLink, territories, toEighteen } from './parts-1.js';

const word = row => el('span', { class: row.trend === 'GROWING' ? 'text-danger' : null }, row.trendWord ?? '–');

function authorities(found, chosen) {
  const most = Math.max(1, ...found.rows.map(row => row.days));
  const spent = row => [number(row.days), el('span', { class: 'accanto-quota', 'aria-hidden': 'true' }, el('i', { style: `width:${Math.round(row.days / most * 100)}%` }))];
  return table({
    caption: `Giorni d’attesa per autorità e ufficio, ${found.quarter.label} contro ${found.before.label}`,
    columns: [
      { title: 'Chi aspettiamo', cell: row => el('a', { href: route('attese', { ...chosen, autorita: row.authority.code }) }, row.authority.label), sort: row => row.authority.label },
      { title: 'Ufficio che aspetta', cell: row => row.office.label, sort: row => row.office.label },
      { title: `Giorni, primi ${found.quarter.days} del trimestre`, cell: spent, numeric: true, sort: row => row.days },
      { title: `Giorni, primi ${found.quarter.days} del precedente`, cell: row => number(row.daysBeforeByNow), numeric: true, sort: row => row.daysBeforeByNow },
      { title: 'Andamento', cell: word, sort: row => row.trendWord },
      { title: 'Giorni, tutto il precedente', cell: row => number(row.daysBefore), numeric: true, sort: row => row.daysBefore },
      { title: 'In attesa ogni giorno, ora / prima', cell: row => `${number(row.perDay)} / ${number(row.perDayBefore)}`, numeric: true, sort: row => row.perDay },
      { title: 'Casi in attesa ora', cell: row => number(row.cases), numeric: true, sort: row => row.cases },
      { title: 'Da quanto: metà (P50)', cell: row => row.cases ? days(row.p50Days) : '–', numeric: true, sort: row => row.p50Days },
      { title: 'Da quanto: coda (P90)', cell: row => row.cases ? days(row.p90Days) : '–', numeric: true, sort: row => row.p90Days }
    ],
    rows: found.rows,
    empty: 'In questi due trimestri non si è aspettato nessuno.'
  });
}

function worst(found) {
  return table({
    caption: found.waiting > found.worst.length ? `I ${found.worst.length} casi che aspettano da più tempo, su ${number(found.waiting)} compiti in attesa` : 'I casi che aspettano, da più tempo',
    columns: [
      { title: 'Caso', cell: row => caseLink(row.caseNumber), sort: row => row.caseNumber },
      { title: 'Giorni', cell: row => number(row.days), numeric: true, sort: row => row.days },
      { title: 'Chi si aspetta', cell: row => row.authority.label, sort: row => row.authority.label },
      { title: 'Passo', cell: row => [row.name, el('br'), el('small', {}, row.stage)], sort: row => row.name },
      { title: 'Ufficio', cell: row => row.office.label, sort: row => row.office.label },
      { title: 'Territorio', cell: row => row.territory.toUpperCase(), sort: row => row.territory },
      { title: 'Dal', cell: row => date(row.since), sort: row => row.since },
      { title: 'Torna il', cell: row => date(row.until), sort: row => row.until },
      { title: 'Ai diciotto anni', cell: row => toEighteen(row.daysTo18), numeric: true, sort: row => row.daysTo18 },
      { title: 'Compito', cell: row => taskLink(row.task) }
    ],
    rows: found.worst,
    empty: 'Ora non si aspetta nessuno.'
  });
}

const choices = (all, every) => [['', every], ...all.map(one => [one.code, one.label])];

async function shown(chosen, again) {
  const found = await read('/waits', { territory: chosen.territorio, office: chosen.ufficio, authority: chosen.autorita });
  const set = name => value => again({ ...chosen, [name]: value });
  return [
    el('form', { class: 'form-inline accanto-filtri', submit: event => event.preventDefault() },
      territories(found.territories, chosen.territorio, set('territorio')),
      choose({ name: 'ufficio', label: 'Ufficio', choices: choices(found.offices, 'Tutti'), chosen: chosen.ufficio }, set('ufficio')),
      choose({ name: 'autorita', label: 'Chi si aspetta', choices: choices(found.authorities, 'Tutti'), chosen: chosen.autorita }, set('autorita'))),
    el('p', { role: 'status' }, `Situazione del ${moment(found.asOf)}: ${number(found.waiting)} compiti in attesa.`),
    authorities(found, chosen),
    worst(found),
    el('p', {}, 'Un giorno è di chi si aspettava quando è finito, a mezzanotte; un compito che aspetta conta un giorno al giorno. Si aspetta chi dice il modello del percorso, e per il tempo di una sospensione chi ha scritto chi segue il compito. Si contano i giorni finiti, fino a ieri.')
  ];
}

function render(node) {
  const place = el('section', {});
  page(node, 'Chi aspettiamo', null, place);
  const show = chosen => {
    remember(chosen);
    fill(place, shown(chosen, show));
  };
  show(asked());
}

export default { id: 'accanto-attese', pluginPoint: 'cockpit.route', priority: 50, properties: { path: '/accanto/attese' }, render };
