package it.accanto.supervision.forecast;

import it.accanto.casefile.AgeClock;
import it.accanto.transition.PermitRoute;
import it.accanto.transition.PermitRoute.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of a case that decides which steps it needs. It stays here: what is kept and shown tells which steps remain, not why. */
record Facts(
        String number,
        String territory,
        LocalDate birthDate,
        boolean inIntake,
        boolean guardian,
        boolean permit,
        boolean ownWay,
        boolean prosieguoOrdered,
        @Nullable PermitRoute route,
        boolean opinionNeeded,
        boolean filed,
        boolean notFiled,
        boolean opinionSettled,
        boolean prosieguoFiled,
        boolean prosieguoDecided,
        @Nullable LocalDate closedOn) {

    /** The routes on which a permit is converted, as a list for a statement. */
    static final String CONVERTING = routes(Set.of(Way.CONVERT));

    /** The routes after which the way of the permit is still open. */
    static final String OPEN = routes(Set.of(Way.PREPARE, Way.REVIEW));

    /** What came on it or later came too late. */
    private static final String BIRTHDAY = "cast(c.birth_date + interval '18' year as date)";

    private static String routes(Set<Way> ways) {
        return Arrays.stream(PermitRoute.values())
                .filter(route -> ways.contains(route.way()))
                .map("'%s'"::formatted)
                .collect(Collectors.joining(", "));
    }

    /** The facts of some cases, in the order of the record. */
    static String sql(Which which) {
        return """
                select c.number, c.territory, c.birth_date, c.stage = 'INTAKE' as in_intake,
                  c.guardian_since is not null as guardian,
                  coalesce(c.permit_type, 'NONE') <> 'NONE' as permit,
                  c.asylum_intention or c.protection_need
                    or coalesce(c.permit_type, 'NONE') in ('RICHIESTA_ASILO', 'ASILO', 'PROT_SUSSIDIARIA', 'PROT_SPECIALE', 'CASI_SPECIALI_ART18')
                    as own_way,
                  coalesce(r.until_on is not null and r.decreed_on < %2$s, false) as prosieguo_ordered,
                  p.route, coalesce(p.opinion_needed, false) as opinion_needed, coalesce(p.filed_on < %2$s, false) as filed,
                  coalesce(p.result, '') = 'NOT_FILED' as not_filed,
                  coalesce(p.opinion, '') in ('POSITIVE', 'NEGATIVE', 'NOT_REQUESTED') or p.without_opinion_reason is not null as opinion_settled,
                  coalesce(r.filed_on < %2$s, false) as prosieguo_filed, coalesce(r.decreed_on < %2$s, false) as prosieguo_decided,
                  c.closed_on
                from case_file c left join permit_conversion p on p.case_number = c.number
                  left join prosieguo_request r on r.case_number = c.number
                where c.number in (%1$s)
                """
                .formatted(which.numbers(), BIRTHDAY);
    }

    static Facts read(ResultSet row) throws SQLException {
        return new Facts(
                row.getString(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getString(9) == null ? null : PermitRoute.valueOf(row.getString(9)),
                row.getBoolean(10),
                row.getBoolean(11),
                row.getBoolean(12),
                row.getBoolean(13),
                row.getBoolean(14),
                row.getBoolean(15),
                row.getObject(16, LocalDate.class));
    }

    AgeClock age() {
        return new AgeClock(birthDate);
    }

    /** Whether a person said which way the permit goes. */
    boolean routeDecided() {
        return route != null && route.way() != Way.PREPARE && route.way() != Way.REVIEW;
    }

    boolean converts() {
        return route != null && route.way() == Way.CONVERT;
    }

    /** Whether the permit is known not to be converted: it keeps a way of its own, or it was decided not to apply. */
    boolean neverConverts() {
        return routeDecided() ? !converts() || notFiled : ownWay;
    }

    /** Whether the opinion is known not to be needed. */
    boolean noOpinion() {
        return converts() ? !opinionNeeded : prosieguoOrdered;
    }

    /** The branches of which a person decided that they are taken. */
    Set<Branch> taken() {
        Set<Branch> taken = EnumSet.noneOf(Branch.class);
        if (converts()) {
            taken.add(Branch.CONVERSION);
            taken.add(Branch.OPINION);
        }
        if (prosieguoFiled) {
            taken.add(Branch.PROSIEGUO);
        }
        return taken;
    }
}
