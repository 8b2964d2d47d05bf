package it.accanto.supervision.forecast;

import it.accanto.supervision.forecast.Outlook.Push;
import it.accanto.supervision.forecast.Pace.Level;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plays the rest of a case a thousand times. Each remaining step gets a wait, a step that runs one that is at least as long as it has lasted; a
 * step begins when those before it have ended and not before its earliest day; the case is missed where any ends on the eighteenth birthday or later.
 */
final class Simulation {

    static final int DRAWS = 1_000;

    /** A step that gains less is not named. */
    private static final double WORTH_SAYING = 0.01;

    private static final Sureness NOTHING_LEFT = new Sureness(Sureness.Word.HIGH, "", Level.TERRITORY, 0);

    private final Needs needs;
    private final Paces paces;
    private final long day;

    /** @param day the day on which the cases stand as they are told, in days since 1970 */
    Simulation(Needs needs, Paces paces, long day) {
        this.needs = needs;
        this.paces = paces;
        this.day = day;
    }

    Outlook of(CaseState state) {
        return of(state, Change.NONE);
    }

    /** The same draws, with a change. */
    Outlook of(CaseState state, Change change) {
        Course course = new Course(state, needs, paces, change, Dice.of(state.number(), day));
        Tally tally = new Tally(course);
        for (int draw = 0; draw < DRAWS; draw++) {
            course.draw(draw);
            int late = course.late(-1);
            if (late != 0) {
                tally.count(late);
            }
        }
        return tally.outlook(state);
    }

    /** Counts the draws that are missed. */
    private static final class Tally {

        private final Course course;
        private final int[] pushed;
        private final int[] runsOut;
        private final int[] late = new int[Need.values().length];
        private int missed;

        Tally(Course course) {
            this.course = course;
            this.pushed = new int[course.size()];
            this.runsOut = new int[course.size()];
        }

        /** @param steps those that are too late, as bits */
        void count(int steps) {
            missed++;
            int needs = 0;
            for (int at = 0; at < course.size(); at++) {
                needs |=
                        (steps & 1 << at) == 0 ? 0 : 1 << course.step(at).need().ordinal();
                runsOut[at] += course.runsOutAt(at, steps) ? 1 : 0;
            }
            for (int need = 0; need < late.length; need++) {
                late[need] += needs >> need & 1;
            }
            for (int at = 0; at < course.size(); at++) {
                pushed[at] += course.reaches(at, steps) && course.late(at) == 0 ? 0 : 1;
            }
        }

        Outlook outlook(CaseState state) {
            Map<Need, Integer> open = new EnumMap<>(Need.class);
            Map<String, Integer> outAt = new LinkedHashMap<>();
            for (int at = 0; at < course.size(); at++) {
                Need need = course.step(at).need();
                open.put(need, late[need.ordinal()]);
                outAt.put(course.step(at).id(), runsOut[at]);
            }
            return new Outlook(state, DRAWS, missed, open, outAt, push(), sureness());
        }

        private double gain(int at) {
            return (double) (missed - pushed[at]) / DRAWS;
        }

        private double mostGain() {
            double most = 0;
            for (int at = 0; at < course.size(); at++) {
                most = Math.max(most, gain(at));
            }
            return most;
        }

        private @Nullable Push push() {
            double most = mostGain();
            for (int at = 0; at < course.size() && most >= WORTH_SAYING; at++) {
                if (gain(at) == most) {
                    return new Push(course.step(at), most);
                }
            }
            return null;
        }

        /** Of the steps that gain at least half of the most, the least known. */
        private Sureness sureness() {
            double decides = mostGain() / 2;
            Sureness least = NOTHING_LEFT;
            for (int at = 0; at < course.size(); at++) {
                Sureness its = Sureness.of(course.step(at), course.pace(at));
                if (gain(at) >= decides && (least == NOTHING_LEFT || its.below(least))) {
                    least = its;
                }
            }
            return least;
        }
    }
}
