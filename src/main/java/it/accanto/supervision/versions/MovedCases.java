package it.accanto.supervision.versions;

import it.accanto.supervision.versions.VersionMove.Case;
import it.accanto.supervision.versions.VersionMove.Far;
import it.accanto.supervision.versions.VersionMove.Left;
import it.accanto.supervision.versions.VersionMove.State;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of moves, and what became of each: it waits, it moved, or it stayed and why. */
@Component
class MovedCases {

    private static final int TOLD = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    MovedCases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All that runs on its version in its territories waits to be moved. */
    void takeAll(long move, String definition, Set<String> territories) {
        jdbc.sql(
                        """
                        insert into version_move_case (move_id, instance_id, case_number, territory, state)
                        select cast(:move as bigint), e.ID_, e.BUSINESS_KEY_, e.TENANT_ID_, 'WAITING'
                        from ACT_RU_EXECUTION e join case_file f on f.number = e.BUSINESS_KEY_
                        where e.PROC_DEF_ID_ = :definition and e.PROC_INST_ID_ = e.ID_ and e.TENANT_ID_ in (:territories)
                        """)
                .param("move", move)
                .param("definition", definition)
                .param("territories", territories)
                .update();
    }

    /** All that another move moved waits to go back. */
    void takeBack(long move, long undone) {
        jdbc.sql(
                        """
                        insert into version_move_case (move_id, instance_id, case_number, territory, state)
                        select cast(:move as bigint), instance_id, case_number, territory, 'WAITING'
                        from version_move_case where move_id = :undone and state = 'MOVED'
                        """)
                .param("move", move)
                .param("undone", undone)
                .update();
    }

    List<Case> waiting(long move, int most) {
        return jdbc.sql(
                        """
                        select instance_id, case_number from version_move_case where move_id = :move and state = 'WAITING'
                        order by case_number, instance_id fetch first %d rows only
                        """
                                .formatted(most))
                .param("move", move)
                .query((row, at) -> new Case(row.getString(1), row.getString(2)))
                .list();
    }

    /** Holds a case for this transaction; false where another was quicker. */
    boolean take(long move, String instance) {
        return jdbc.sql(
                        """
                        select state from version_move_case where move_id = :move and instance_id = :instance for update
                        """)
                .param("move", move)
                .param("instance", instance)
                .query(String.class)
                .optional()
                .filter(State.WAITING.name()::equals)
                .isPresent();
    }

    /** The version on which an instance runs now, as long as it runs. */
    Optional<String> definitionOf(String instance) {
        return jdbc.sql("select PROC_DEF_ID_ from ACT_RU_EXECUTION where ID_ = :instance")
                .param("instance", instance)
                .query(String.class)
                .optional();
    }

    void done(long move, String instance, State state, @Nullable String why) {
        jdbc.sql(
                        """
                        update version_move_case set state = :state, why = :why, done_at = :at
                        where move_id = :move and instance_id = :instance and state = 'WAITING'
                        """)
                .param("state", state.name())
                .param("why", why, Types.VARCHAR)
                .param("at", Instant.now(clock).atOffset(ZoneOffset.UTC))
                .param("move", move)
                .param("instance", instance)
                .update();
    }

    /** How far each of some moves is. */
    Map<Long, Far> far(Collection<Long> moves) {
        Map<Long, Far> far = new HashMap<>();
        moves.forEach(move -> far.put(move, new Far(0, 0, 0)));
        if (moves.isEmpty()) {
            return far;
        }
        jdbc.sql(
                        """
                        select move_id, count(*), count(case when state = 'MOVED' then 1 end), count(case when state = 'STAYED' then 1 end)
                        from version_move_case where move_id in (:moves) group by move_id
                        """)
                .param("moves", moves)
                .query(row -> {
                    far.put(row.getLong(1), new Far(row.getInt(2), row.getInt(3), row.getInt(4)));
                });
        return far;
    }

    /** The first of those that stayed. */
    List<Left> left(long move) {
        return jdbc.sql(
                        """
                        select case_number, why from version_move_case where move_id = :move and state = 'STAYED'
                        order by case_number, instance_id fetch first %d rows only
                        """
                                .formatted(TOLD))
                .param("move", move)
                .query((row, at) -> new Left(row.getString(1), Objects.requireNonNullElse(row.getString(2), "")))
                .list();
    }
}
