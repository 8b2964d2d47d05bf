package it.accanto.supervision.figures;

import it.accanto.casefile.Days;
import it.accanto.supervision.figures.Figures.Row;
import it.accanto.supervision.figures.Figures.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The programme accounts of the doti in whole euros, by notice and kind, a row for each state. Granted euros are committed until they
 * are paid, kept back, or set free because the dote was revoked or given up; so granted = committed + paid + kept back + set free.
 */
@Component
class DoteAccounts {

    private static final List<String> COLUMNS = List.of(
            "Doti chieste",
            "Doti concesse",
            "Concesso €",
            "Impegnato €",
            "Liquidato €",
            "Trattenuto €",
            "Liberato €",
            "Con risultato");

    private static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put("REQUESTED", "Chiesta");
        STATES.put("PROFILED", "Profilata");
        STATES.put("PLAN_SIGNED", "Con il piano firmato");
        STATES.put("REFUSED", "Rifiutata");
        STATES.put("GRANTED", "Concessa");
        STATES.put("RUNNING", "In corso");
        STATES.put("SUSPENDED", "Sospesa");
        STATES.put("COMPLETED", "Conclusa");
        STATES.put("RESULT_PAID", "Liquidata con risultato");
        STATES.put("REVOKED", "Revocata");
        STATES.put("WAIVED", "Rinunciata");
    }

    private static final Map<String, String> KINDS =
            Map.of("DOTE_QUALIFICAZIONE", "dote qualificazione", "DOTE_OCCUPAZIONE", "dote occupazione");

    /** What is owed of a dote: nothing once it was paid, or will not be. */
    private static final String BY_STATE =
            """
            select notice, kind, state, count(*), count(granted), sum(granted), sum(granted - paid - kept - freed), sum(paid), sum(kept), sum(freed), sum(won)
            from (select d.notice, d.kind, d.state, d.granted, d.paid, d.kept,
                         case when d.over then d.granted - d.paid - d.kept else 0 end as freed, d.won
                  from (select coalesce(o.notice_id, '') as notice, o.kind, o.state,
                               case when o.granted_on is null then null else coalesce(o.amount_eur, 0) end as granted,
                               coalesce(o.paid_eur, 0) as paid,
                               case when o.granted_on is null then 0 else o.withheld_eur end as kept,
                               o.paid_on is not null or o.state in ('REVOKED', 'WAIVED', 'REFUSED') as over,
                               case when o.state = 'RESULT_PAID' then 1 else 0 end as won
                        from dote o join case_file c on c.number = o.case_number
                        where c.territory in (:territories) and o.asked_on <= :on) d) e
            group by notice, kind, state
            order by notice, kind, state
            """;

    private record Line(String notice, String kind, String state, List<Long> values) {

        String account() {
            String words = KINDS.getOrDefault(kind, kind);
            return (notice.isEmpty() ? "Senza avviso" : notice) + ", " + words;
        }
    }

    private final JdbcClient jdbc;

    DoteAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the doti that had been asked for by a day, as they stand today. */
    Figures on(LocalDate day, Set<String> territories) {
        Map<String, Map<String, List<Long>>> accounts = new LinkedHashMap<>();
        lines(day, territories)
                .forEach(line -> accounts.computeIfAbsent(line.account(), account -> new LinkedHashMap<>())
                        .put(line.state(), line.values()));
        List<Section> sections = new ArrayList<>();
        accounts.forEach((account, states) -> sections.add(section(account, states)));
        return new Figures(
                "doti-" + day,
                "Conti del programma delle doti al " + Days.said(day),
                day,
                "Doti chieste fino al %s, come stanno oggi. Concesso = impegnato + liquidato + trattenuto (quota a risultato non maturata) + liberato (revoche, rinunce, liquidazioni inferiori)."
                        .formatted(Days.said(day)),
                COLUMNS,
                sections);
    }

    private List<Line> lines(LocalDate day, Set<String> territories) {
        return territories.isEmpty()
                ? List.of()
                : jdbc.sql(BY_STATE)
                        .param("territories", territories)
                        .param("on", day)
                        .query((row, at) -> new Line(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                List.of(
                                        row.getLong(4),
                                        row.getLong(5),
                                        row.getLong(6),
                                        row.getLong(7),
                                        row.getLong(8),
                                        row.getLong(9),
                                        row.getLong(10),
                                        row.getLong(11))))
                        .list();
    }

    private static Section section(String account, Map<String, List<Long>> states) {
        List<Row> rows = new ArrayList<>();
        STATES.forEach((state, label) -> {
            if (states.containsKey(state)) {
                rows.add(Row.of(label, states.get(state)));
            }
        });
        List<BigDecimal> sums = IntStream.range(0, COLUMNS.size())
                .mapToObj(column ->
                        rows.stream().map(row -> row.values().get(column)).reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
        rows.add(new Row("Totale", sums, true));
        return new Section(account, rows);
    }
}
