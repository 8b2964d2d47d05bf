package it.accanto.supervision.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The moves that were asked for: what is written down outlives a restart. */
@Component
class VersionMoves {

    private static final String MOVES =
            """
            select m.id, m.process, m.from_version, m.to_version, m.from_definition, m.to_definition, m.renamed, m.territories, m.reason,
              m.made_at, m.made_by, m.undo_of, m.finished_at, u.id
            from version_move m left join version_move u on u.undo_of = m.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    VersionMoves(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes a move down, without its cases. */
    long add(
            DeployedVersion from,
            DeployedVersion to,
            Map<String, String> renamed,
            Collection<String> territories,
            String reason,
            String person,
            @Nullable Long undoOf) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into version_move (process, from_version, to_version, from_definition, to_definition, renamed, territories,
                          reason, made_at, made_by, undo_of)
                        values (:process, :from, :to, :fromDefinition, :toDefinition, :renamed, :territories, :reason, :at, :by, :undoOf)
                        """)
                .param("process", from.process())
                .param("from", from.version())
                .param("to", to.version())
                .param("fromDefinition", from.definition())
                .param("toDefinition", to.definition())
                .param("renamed", written(renamed))
                .param("territories", String.join(",", new TreeSet<>(territories)))
                .param("reason", reason)
                .param("at", now())
                .param("by", person)
                .param("undoOf", undoOf, Types.BIGINT)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private static String written(Map<String, String> renamed) {
        return new TreeMap<>(renamed)
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(","));
    }

    private static Map<String, String> read(String renamed) {
        return Arrays.stream(renamed.split(","))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split("="))
                .collect(Collectors.toMap(one -> one[0], one -> one[1]));
    }

    /** Where instances run on a version. */
    Set<String> territoriesOf(String definition, Set<String> territories) {
        return new TreeSet<>(jdbc.sql(
                        """
                        select distinct e.TENANT_ID_ from ACT_RU_EXECUTION e join case_file f on f.number = e.BUSINESS_KEY_
                        where e.PROC_DEF_ID_ = :definition and e.PROC_INST_ID_ = e.ID_ and e.TENANT_ID_ in (:territories)
                        """)
                .param("definition", definition)
                .param("territories", territories)
                .query(String.class)
                .list());
    }

    /** Fails on a key that is there already where another move of the stage runs in one of the territories. */
    void occupy(long move, String process, Set<String> territories) {
        new TreeSet<>(territories)
                .forEach(territory -> jdbc.sql("insert into version_move_running values (:process, :territory, :move)")
                        .param("process", process)
                        .param("territory", territory)
                        .param("move", move)
                        .update());
    }

    void finish(long move) {
        jdbc.sql("delete from version_move_running where move_id = :move")
                .param("move", move)
                .update();
        jdbc.sql("update version_move set finished_at = :at where id = :move and finished_at is null")
                .param("at", now())
                .param("move", move)
                .update();
    }

    Optional<VersionMove> find(long id) {
        return jdbc.sql(MOVES + " where m.id = :id")
                .param("id", id)
                .query((row, at) -> move(row))
                .optional();
    }

    /** The newest first. */
    List<VersionMove> latest(int most) {
        return jdbc.sql(MOVES + " order by m.id desc fetch first %d rows only".formatted(most))
                .query((row, at) -> move(row))
                .list();
    }

    List<Long> unfinished() {
        return jdbc.sql("select id from version_move where finished_at is null order by id")
                .query(Long.class)
                .list();
    }

    private static VersionMove move(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject(13, OffsetDateTime.class);
        return new VersionMove(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                read(row.getString(7)),
                new TreeSet<>(List.of(row.getString(8).split(","))),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getString(11),
                row.getObject(12, Long.class),
                finished == null ? null : finished.toInstant(),
                row.getObject(14) != null);
    }

    private OffsetDateTime now() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC);
    }
}
