package it.accanto.fence;

import it.accanto.access.Office;
import java.util.Collection;
import java.util.function.Predicate;
import org.camunda.bpm.engine.authorization.Groups;

/** For whom an endpoint is open. Where nothing is said it is open for nobody. */
enum Audience {
    /** Also without login. */
    EVERYBODY(groups -> true),
    /** Whoever is logged in, of whatever office. */
    PEOPLE(groups -> true),
    /** Who works on cases, who supervises, who administers. */
    CASES(groups -> works(groups) || supervises(groups) || administers(groups)),
    /** Who works on cases, and who administers. */
    WORK(groups -> works(groups) || administers(groups)),
    /** Who has tasks: who works on cases, who writes the rules, who administers. */
    TASK_WORK(groups -> works(groups) || writesRules(groups) || administers(groups)),
    /** The same, and who supervises. */
    TASKS(groups -> works(groups) || supervises(groups) || writesRules(groups) || administers(groups)),
    /** Who works on cases, who supervises, who writes the rules, who administers. */
    TABLES(groups -> works(groups) || supervises(groups) || writesRules(groups) || administers(groups)),
    /** Who supervises, and who administers. */
    SUPERVISION(groups -> supervises(groups) || administers(groups)),
    /** Who reads the rules' versions and drafts: who writes them, and who administers. */
    RULES(groups -> writesRules(groups) || administers(groups)),
    /** Who writes the rules. */
    POLICY(Audience::writesRules),
    /** The privacy officer alone. */
    PRIVACY(groups -> groups.contains(Office.PRIVACY.id())),
    /** The program that reads the metrics, and who administers the installation. */
    MEASURES(groups -> groups.contains("measures") || administers(groups)),
    /** Who administers the installation. */
    ADMINISTRATION(Audience::administers),
    /** The application has no use for it. */
    NOBODY(groups -> false);

    private final Predicate<Collection<String>> offices;

    Audience(Predicate<Collection<String>> offices) {
        this.offices = offices;
    }

    /** Whether a person of these groups belongs to it. */
    boolean admits(Collection<String> groups) {
        return offices.test(groups);
    }

    private static boolean works(Collection<String> groups) {
        return Office.ofCases().stream().map(Office::id).anyMatch(groups::contains);
    }

    private static boolean supervises(Collection<String> groups) {
        return groups.contains(Office.SUPERVISION.id());
    }

    private static boolean writesRules(Collection<String> groups) {
        return groups.contains(Office.POLICY.id());
    }

    private static boolean administers(Collection<String> groups) {
        return groups.contains(Groups.CAMUNDA_ADMIN);
    }
}
