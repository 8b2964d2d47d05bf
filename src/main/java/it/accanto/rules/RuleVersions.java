package it.accanto.rules;

import it.accanto.casefile.Refusal;
import it.accanto.pathway.EngineTables;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of every file of tables and the days on which each decides. On a day decides, of those that began until then, the one
 * that began last, and of these the one decided last. What is in force today is the newest version that the engine holds.
 */
@Component
public class RuleVersions {

    /** A version as it is counted by us and, once it reached the engine, by the engine. */
    record InForce(int number, @Nullable Integer engineVersion) {}

    interface Files extends JpaRepository<RuleFileRow, String> {
        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @Query("select f from RuleFileRow f where f.name = :name")
        RuleFileRow locked(String name);
    }

    interface Deployments extends JpaRepository<RuleDeployment, Long> {
        @Query("select d.number from RuleDeployment d where d.decisionKey = :key and d.engineVersion = :version")
        Optional<Integer> number(String key, int version);

        @Query(
                """
                select d.number from RuleDeployment d
                where d.fileName = :file
                  and d.decisionKey = (select min(x.decisionKey) from RuleDeployment x where x.fileName = :file)
                order by d.engineVersion desc
                """)
        List<Integer> newest(String file, Limit limit);

        boolean existsByFileNameAndNumber(String file, int number);
    }

    interface Rows extends JpaRepository<RuleVersion, Long> {
        List<RuleVersion> findByFileNameOrderByNumber(String file);

        Optional<RuleVersion> findByFileNameAndNumber(String file, int number);

        @Query(
                """
                select new it.accanto.rules.RuleVersions$InForce(v.number,
                  (select max(d.engineVersion) from RuleDeployment d
                    where d.fileName = v.fileName and d.number = v.number and d.decisionKey = :key))
                from RuleVersion v
                where v.fileName = :file and v.cancelled = false and (v.validFrom is null or v.validFrom <= :day)
                order by v.validFrom desc nulls last, v.number desc
                """)
        List<InForce> inForce(String file, String key, LocalDate day, Limit limit);

        @Query(
                """
                select distinct v.fileName from RuleVersion v
                where v.reached = false and v.cancelled = false and (v.validFrom is null or v.validFrom <= :day)
                """)
        List<String> due(LocalDate day);
    }

    private final Files files;
    private final Rows rows;
    private final Deployments deployments;
    private final EngineTables engine;
    private final Clock clock;

    RuleVersions(Files files, Rows rows, Deployments deployments, EngineTables engine, Clock clock) {
        this.files = files;
        this.rows = rows;
        this.deployments = deployments;
        this.engine = engine;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** All versions of a file, oldest first. */
    public List<RuleVersion> of(String file) {
        return rows.findByFileNameOrderByNumber(file);
    }

    /** @throws Refusal where the file has no version of that number */
    public RuleVersion get(String file, int number) {
        return rows.findByFileNameAndNumber(file, number)
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.NOT_FOUND, "La versione %d di questa regola non c'è.".formatted(number)));
    }

    /** The version decided last, be its day still to come; one that was cancelled never counts. */
    public RuleVersion newest(String file) {
        return of(file).stream()
                .filter(version -> !version.cancelled())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** A version is withdrawn before its day: it never decides. */
    @Transactional
    public void cancel(String file, int number) {
        lock(file);
        RuleVersion version = get(file, number);
        version.cancel();
        rows.saveAndFlush(version);
    }

    /** The version that decides on a day. */
    public RuleVersion on(String file, LocalDate day) {
        return get(file, inForce(file, "", day).number());
    }

    InForce inForce(String file, String key, LocalDate day) {
        return rows.inForce(file, key, day, Limit.of(1)).get(0);
    }

    Optional<Integer> number(String key, int engineVersion) {
        return deployments.number(key, engineVersion);
    }

    /**
     * Adds a version; it reaches the engine now, if its day has come, or on its day.
     *
     * @param from the first day on which it decides, null for a file's first version
     */
    @Transactional
    public RuleVersion add(
            String file,
            String dmn,
            @Nullable LocalDate from,
            RuleVersion.Origin origin,
            RuleVersion.Account account,
            @Nullable Integer takesBack) {
        lock(file);
        List<RuleVersion> before = of(file);
        int number = before.isEmpty() ? 1 : before.get(before.size() - 1).number() + 1;
        RuleVersion version = new RuleVersion(file, number, dmn, from, origin, account, Instant.now(clock));
        if (takesBack != null) {
            version.takingBack(takesBack);
        }
        rows.saveAndFlush(version);
        takeEffect(file);
        return version;
    }

    /** A version that the engine holds already, from before versions were counted. */
    void adopt(RuleVersion version, EngineTables.Deployed deployed) {
        version.reach();
        rows.save(version);
        keep(version, deployed);
    }

    /** Whoever decides on a file's versions does so alone until the end of the transaction. */
    public void lock(String file) {
        if (!files.existsById(file)) {
            files.saveAndFlush(new RuleFileRow(file));
        }
        files.locked(file);
    }

    /** The files of which a version takes effect until today and has not reached the engine. */
    List<String> due() {
        return rows.due(today());
    }

    /** Makes what is in force today the newest version in the engine. Done twice it does nothing. */
    @Transactional
    public void takeEffect(String file) {
        lock(file);
        RuleVersion current = on(file, today());
        of(file).stream()
                .filter(version ->
                        version.validFrom() == null || !version.validFrom().isAfter(today()))
                .forEach(RuleVersion::reach);
        if (!deployments.newest(file, Limit.of(1)).equals(List.of(current.number()))) {
            deploy(current);
        }
    }

    /** Brings a version of a day gone by to the engine, where no case asked for it before, and leaves today's the newest. */
    @Transactional
    void bring(String file, int number) {
        lock(file);
        if (!deployments.existsByFileNameAndNumber(file, number)) {
            deploy(get(file, number));
            takeEffect(file);
        }
    }

    private void deploy(RuleVersion version) {
        EngineTables.Source source = version.origin() == RuleVersion.Origin.PACKAGE
                ? EngineTables.Source.PACKAGE
                : EngineTables.Source.RELEASE;
        keep(version, engine.deploy(version.file(), version.dmn(), source));
    }

    private void keep(RuleVersion version, EngineTables.Deployed deployed) {
        deployed.versions()
                .forEach((key, counted) -> deployments.save(
                        new RuleDeployment(version.file(), version.number(), key, counted, deployed.id())));
        deployments.flush();
    }
}
