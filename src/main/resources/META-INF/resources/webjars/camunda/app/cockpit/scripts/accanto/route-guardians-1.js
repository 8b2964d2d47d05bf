// The board of guardians: where minors wait and where there is room, by court district, and who waits longest.
import { asked, button, caseLink, date, days, el, fill, number, page, read, remember, table, territories, toEighteen } from './parts-1.js';

const districts = found => table({
  caption: 'Distretti dei tribunali per i minorenni',
  columns: [
    { title: 'Tribunale', cell: row => row.court, sort: row => row.court },
    { title: 'Minori in attesa', cell: row => number(row.waiting), numeric: true, sort: row => row.waiting },
    { title: 'Attesa metà (P50)', cell: row => days(row.p50Days), numeric: true, sort: row => row.p50Days },
    { title: 'Attesa coda (P90)', cell: row => days(row.p90Days), numeric: true, sort: row => row.p90Days },
    { title: 'Il più vecchio', cell: row => days(row.longestDays), numeric: true, sort: row => row.longestDays },
    { title: 'Tutori volontari', cell: row => number(row.guardians), numeric: true, sort: row => row.guardians },
    { title: 'Minori che seguono', cell: row => number(row.wards), numeric: true, sort: row => row.wards },
    { title: 'Tutori con posto', cell: row => number(row.withRoom), numeric: true, sort: row => row.withRoom },
    { title: 'Posti liberi', cell: row => number(row.freePlaces), numeric: true, sort: row => row.freePlaces },
    { title: 'Oggi senza minori', cell: row => number(row.resting), numeric: true, sort: row => row.resting }
  ],
  rows: found.districts,
  empty: 'Nessun minore in attesa e nessun tutore noto.'
});

const waiting = found => table({
  caption: `Chi aspetta un tutore, da più tempo per primo${found.pages > 1 ? ` (pagina ${found.page + 1} di ${found.pages})` : ''}`,
  columns: [
    { title: 'Caso', cell: row => caseLink(row.caseNumber), sort: row => row.caseNumber },
    { title: 'Tribunale', cell: row => row.court, sort: row => row.court },
    { title: 'A che punto', cell: row => row.state, sort: row => row.state },
    { title: 'Dal', cell: row => date(row.since), sort: row => row.since },
    { title: 'Attesa', cell: row => days(row.days), numeric: true, sort: row => row.days },
    { title: 'Ai diciotto anni', cell: row => toEighteen(row.daysTo18), numeric: true, sort: row => row.daysTo18 }
  ],
  rows: found.rows,
  empty: 'Nessuno aspetta un tutore.'
});

async function board(chosen, again) {
  const found = await read('/guardians', { territory: chosen.territorio, page: chosen.pagina });
  return [
    el('form', { class: 'form-inline accanto-filtri', submit: event => event.preventDefault() }, territories(found.territories, chosen.territorio, territorio => again({ territorio }))),
    el('p', { role: 'status' }, `Al ${date(found.on)} aspettano un tutore ${number(found.total)} minori.`),
    districts(found),
    el('p', { class: 'text-muted' }, 'Un tutore volontario segue un minore, o più fino a tre (L. 47/2017 art. 11). I tutori si contano dai nomi scritti nei fascicoli; «oggi senza minori» sono quelli che ne hanno seguiti e ora non ne seguono: chiedete prima se sono disponibili.'),
    waiting(found),
    found.pages > 1 ? el('p', { class: 'btn-group' }, button('Pagina precedente', () => again({ ...chosen, pagina: found.page - 1 }), 'default', { disabled: found.page === 0 }), button('Pagina seguente', () => again({ ...chosen, pagina: found.page + 1 }), 'default', { disabled: found.page + 1 >= found.pages })) : null
  ];
}

function render(node) {
  const place = el('section', {});
  page(node, 'Tutori', null, place);
  const show = chosen => {
    remember(chosen);
    fill(place, board(chosen, show));
  };
  show(asked());
}

export default { id: 'accanto-tutori', pluginPoint: 'cockpit.route', priority: 50, properties: { path: '/accanto/tutori' }, render };
