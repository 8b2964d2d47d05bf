package it.accanto.rules;

import it.accanto.casefile.Refusal;
import it.accanto.rules.checks.Unreadable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of every file of tables, and who has one open before them. */
@Component
public class Drafts {

    private static final Duration AWAY_AFTER = Duration.ofSeconds(45);

    /** Somebody else who has the draft open. */
    public record Present(String person, Instant seenAt) {}

    interface Rows extends JpaRepository<Draft, Long> {
        List<Draft> findByFileNameOrderByIdDesc(String file);

        List<Draft> findByStateInOrderById(Set<Draft.State> states);
    }

    private final Rows rows;
    private final RuleVersions versions;
    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(Rows rows, RuleVersions versions, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins a draft over the version decided last: the one in force, or one whose day is still to come.
     *
     * @param dmn its text; that of the version decided last where none is given
     * @throws Refusal where the text is no DMN, or longer than anybody could review
     */
    @Transactional
    public Draft open(String file, @Nullable String dmn, String by) {
        RuleVersion newest = versions.newest(file);
        String text = dmn == null || dmn.isBlank() ? newest.dmn() : readable(dmn);
        return rows.save(new Draft(file, newest.number(), text, by, Instant.now(clock)));
    }

    /**
     * @param file the file to which it must belong
     * @throws Refusal where there is no such draft
     */
    public Draft get(String file, long id) {
        return rows.findById(id)
                .filter(draft -> draft.file().equals(file))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "Questa bozza non c'è: apritene una nuova."));
    }

    /** What became of a draft is decided. */
    @Transactional
    public void become(Draft draft, Draft.State next) {
        draft.become(next);
        rows.saveAndFlush(draft);
    }

    /** Everything drafted of a file, newest first. */
    public List<Draft> of(String file) {
        return rows.findByFileNameOrderByIdDesc(file);
    }

    List<Draft> waiting() {
        return rows.findByStateInOrderById(Set.of(Draft.State.OPEN, Draft.State.SUBMITTED));
    }

    /** @param over the revision over which it was written */
    @Transactional
    public Draft save(String file, long id, int over, String dmn, String by) {
        Draft draft = get(file, id);
        draft.save(readable(dmn), over, by, Instant.now(clock));
        return rows.saveAndFlush(draft);
    }

    @Transactional
    public void discard(String file, long id) {
        Draft draft = get(file, id);
        draft.become(Draft.State.DISCARDED);
        rows.save(draft);
    }

    private static String readable(String dmn) {
        Unreadable.told(dmn).ifPresent(why -> {
            throw Refusal.of("dmn", why);
        });
        return dmn;
    }

    /** Somebody has it before them; who else does. */
    @Transactional
    public List<Present> seen(Draft draft, String by) {
        OffsetDateTime now = Instant.now(clock).atOffset(ZoneOffset.UTC);
        int known = jdbc.sql("update rule_draft_presence set seen_at = ? where draft_id = ? and person = ?")
                .params(now, draft.id(), by)
                .update();
        if (known == 0) {
            jdbc.sql("insert into rule_draft_presence (draft_id, person, seen_at) values (?, ?, ?)")
                    .params(draft.id(), by, now)
                    .update();
        }
        return others(draft, by);
    }

    /** Who else had it before them just now. */
    public List<Present> others(Draft draft, String by) {
        return jdbc.sql(
                        """
                        select person, seen_at from rule_draft_presence
                        where draft_id = ? and person <> ? and seen_at > ? order by person
                        """)
                .params(draft.id(), by, Instant.now(clock).minus(AWAY_AFTER).atOffset(ZoneOffset.UTC))
                .query((row, at) -> new Present(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }
}
