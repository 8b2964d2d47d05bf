package it.accanto.supervision.figures;

import it.accanto.casefile.CaseNumber;
import it.accanto.supervision.figures.LoggedEvent.Transition;
import it.accanto.supervision.path.Offices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what happened in cases, case by case and event by event, out of the engine's history; as many rows at once as are fetched. */
@Component
class EventsRead {

    private static final int FETCHED_AT_ONCE = 2_000;

    /** As the engine counts the states of an activity instance. */
    private static final int CANCELLED = 2;

    /** Gateways and what only holds other steps are no work; a begin and an end are an event each. */
    private static final String EVENTS =
            """
            select cases.BUSINESS_KEY_, a.ID_, a.PROC_DEF_KEY_, a.PROC_DEF_ID_, a.ACT_ID_, a.ACT_NAME_, a.ACT_INST_STATE_, e.ending,
                   case when e.ending = 0 then a.START_TIME_ else a.END_TIME_ end as happened
            from (select distinct i.BUSINESS_KEY_ from ACT_HI_PROCINST i
                  where i.PROC_DEF_KEY_ = 'case-pathway' and i.START_TIME_ >= :from and i.START_TIME_ < :before and i.TENANT_ID_ in (:territories)) cases
            join ACT_HI_PROCINST p on p.BUSINESS_KEY_ = cases.BUSINESS_KEY_ and p.TENANT_ID_ in (:territories)
            join ACT_HI_ACTINST a on a.PROC_INST_ID_ = p.ID_
            join (select 0 as ending union all select 1) e on e.ending = 0 or a.END_TIME_ is not null
            where a.ACT_TYPE_ not in ('exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'eventBasedGateway', 'subProcess', 'multiInstanceBody')
            order by 1, happened, a.SEQUENCE_COUNTER_, e.ending, a.ID_
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Offices offices;

    EventsRead(DataSource source, Offices offices) {
        JdbcTemplate template = new JdbcTemplate(source);
        template.setFetchSize(FETCHED_AT_ONCE);
        this.jdbc = new NamedParameterJdbcTemplate(template);
        this.offices = offices;
    }

    /** Of the cases whose pathway began from an instant on and before another. Within a transaction PostgreSQL sends them bit by bit. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public void each(Instant from, Instant before, Set<String> territories, Consumer<LoggedEvent> act) {
        if (territories.isEmpty()) {
            return;
        }
        RowCallbackHandler row = rows -> {
            if (CaseNumber.in(rows.getString(1)).isPresent()) {
                act.accept(event(rows));
            }
        };
        jdbc.query(
                EVENTS,
                Map.of("from", Timestamp.from(from), "before", Timestamp.from(before), "territories", territories),
                row);
    }

    private LoggedEvent event(ResultSet row) throws SQLException {
        String element = row.getString(5);
        return new LoggedEvent(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                element,
                Objects.requireNonNullElse(row.getString(6), element),
                offices.of(row.getString(4), element),
                transition(row.getInt(8) == 1, row.getInt(7)),
                row.getTimestamp(9).toInstant());
    }

    private static Transition transition(boolean ending, int state) {
        if (!ending) {
            return Transition.START;
        }
        return state == CANCELLED ? Transition.ABORT : Transition.COMPLETE;
    }
}
