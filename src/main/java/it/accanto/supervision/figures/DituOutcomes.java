package it.accanto.supervision.figures;

import it.accanto.casefile.AgeClock;
import it.accanto.casefile.Days;
import it.accanto.supervision.figures.Figures.Row;
import it.accanto.supervision.figures.Figures.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of the minors of Lombardia, province by province, in the terms of DiTu: plan, competence review, doti, Italian, exits. */
@Component
class DituOutcomes {

    /** Of whoever is present on the day: how things stood on it, as far as the files keep days. */
    private static final String STANDING =
            """
            select territory, plan, review, dote, italian, count(*)
            from (select c.territory,
                         case when p.case_number is null then 'NONE'
                              when p.ended_on <= :on then 'ENDED'
                              when exists (select 1 from plan_version v where v.case_number = c.number and v.in_force_since <= :on) then 'IN_FORCE'
                              else 'DRAFT' end as plan,
                         case when r.id is null then 'NONE'
                              when r.ended_on <= :on then r.state
                              when r.pact_on <= :on then 'UNDER_WAY'
                              else 'OFFERED' end as review,
                         case when exists (select 1 from dote d where d.case_number = c.number and d.granted_on <= :on and d.kind = 'DOTE_OCCUPAZIONE') then 'DOTE_OCCUPAZIONE'
                              when exists (select 1 from dote d where d.case_number = c.number and d.granted_on <= :on) then 'DOTE_QUALIFICAZIONE'
                              when exists (select 1 from dote d where d.case_number = c.number and d.asked_on <= :on) then 'ASKED'
                              else 'NONE' end as dote,
                         coalesce(w.italian_level, 'NONE') as italian
                  from case_file c
                  left join individual_plan p on p.case_number = c.number
                  left join competence_review r on r.id = (select max(x.id) from competence_review x where x.case_number = c.number and x.offered_on <= :on)
                  left join plan_version w on w.id = (select max(y.id) from plan_version y where y.case_number = c.number and y.assessed_on <= :on)
                  where c.territory in (:territories) and c.reported_on <= :on and (c.closed_on is null or c.closed_on > :on)
                    and (c.departed_on is null or c.departed_on > :on) and c.birth_date > :lastAdult) s
            group by territory, plan, review, dote, italian
            """;

    private static final String CLOSED =
            """
            select territory, outcome, count(*) from case_file
            where territory in (:territories) and closed_on > :before and closed_on <= :on
            group by territory, outcome
            """;

    private record Group(String territory, List<String> facts, long many) {}

    private final JdbcClient jdbc;

    DituOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Figures of(HalfYear half, Set<String> supervised) {
        List<String> provinces = Regions.provincesOf(Regions.LOMBARDIA).stream()
                .filter(province -> supervised.contains(province.toLowerCase(Locale.ROOT)))
                .toList();
        List<Group> standing = provinces.isEmpty() ? List.of() : standing(half.on(), territories(provinces));
        List<Group> closed = provinces.isEmpty() ? List.of() : closed(half, territories(provinces));
        List<Section> sections = new ArrayList<>();
        for (DituWords fact : DituWords.OF_THE_PRESENT) {
            sections.add(
                    section(fact, provinces, standing, group -> group.facts().get(fact.place())));
        }
        sections.add(section(
                DituWords.OUTCOMES, provinces, closed, group -> group.facts().get(0)));
        return new Figures(
                "ditu-" + half.on(),
                "Esiti DiTu in Lombardia al " + Days.said(half.on()),
                half.on(),
                "Dei minori presenti al %s nelle province di Lombardia che coordinate; gli esiti sono dei casi chiusi dal %s al %s."
                        .formatted(Days.said(half.on()), Days.said(half.before().plusDays(1)), Days.said(half.on())),
                Stream.concat(provinces.stream(), Stream.of("Totale")).toList(),
                sections);
    }

    private static Section section(
            DituWords words, List<String> provinces, List<Group> groups, Function<Group, String> fact) {
        Map<String, List<Group>> byFact = groups.stream().collect(Collectors.groupingBy(fact));
        List<Row> rows = new ArrayList<>();
        words.labels()
                .forEach((code, label) ->
                        rows.add(new Row(label, values(provinces, byFact.getOrDefault(code, List.of())), false)));
        rows.add(new Row("Totale", values(provinces, groups), true));
        return new Section(words.title(), rows);
    }

    private static List<BigDecimal> values(List<String> provinces, List<Group> groups) {
        Stream<Long> each = provinces.stream().map(province -> groups.stream()
                .filter(group -> group.territory().equalsIgnoreCase(province))
                .mapToLong(Group::many)
                .sum());
        long all = groups.stream().mapToLong(Group::many).sum();
        return Stream.concat(each, Stream.of(all)).map(BigDecimal::valueOf).toList();
    }

    private List<Group> standing(LocalDate on, Set<String> territories) {
        return jdbc.sql(STANDING)
                .param("territories", territories)
                .param("on", on)
                .param("lastAdult", lastAdult(on))
                .query((row, at) -> new Group(
                        row.getString(1),
                        List.of(row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                        row.getLong(6)))
                .list();
    }

    private List<Group> closed(HalfYear half, Set<String> territories) {
        return jdbc.sql(CLOSED)
                .param("territories", territories)
                .param("before", half.before())
                .param("on", half.on())
                .query((row, at) -> new Group(row.getString(1), List.of(row.getString(2)), row.getLong(3)))
                .list();
    }

    /** The birth date of the youngest who are adult on a day. */
    static LocalDate lastAdult(LocalDate on) {
        LocalDate born = on.minusYears(AgeClock.MAJORITY);
        return new AgeClock(born.plusDays(1)).adultOn(on) ? born.plusDays(1) : born;
    }

    private static Set<String> territories(List<String> provinces) {
        return provinces.stream()
                .map(province -> province.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
