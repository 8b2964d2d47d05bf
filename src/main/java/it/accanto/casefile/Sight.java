package it.accanto.casefile;

import org.jspecify.annotations.Nullable;

/** What the person who asks may see of one case. */
public interface Sight {

    /** Whether names are shown, and if not, what would show them; typed words and files go with the names. */
    enum Names {
        /** Their office has or had a task in the case. */
        OWN_WORK,
        /** They wrote today why they need to see it. */
        WITH_REASON,
        /** They would see them after writing why. */
        REASON_NEEDED,
        /** Not their business, whatever they write. */
        NEVER;

        public boolean shown() {
            return this == OWN_WORK || this == WITH_REASON;
        }
    }

    /** What of a case is read. */
    enum Part {
        CASE,
        DIARY,
        DECISIONS,
        DEADLINES,
        /** The way it took through its processes, as supervision looks at it. */
        PATH,
        /** One file of the case, sent to be kept outside: each is a line of its own. */
        DOWNLOAD
    }

    /**
     * One reading, as the read log keeps it.
     *
     * @param task the id of the task from which the person came, as far as they say
     * @param detail which one, where the part has several: an id of ours, never a name
     */
    record Reading(
            Part part, @Nullable String task, @Nullable String detail) {

        public static Reading of(Part part, @Nullable String task) {
            return new Reading(part, task, null);
        }
    }

    /** The id of who asks. */
    String person();

    Names access();

    /** Who the minor is, their guardian, their contacts, what people wrote in their own words, files. */
    default boolean names() {
        return access().shown();
    }

    /** Signs of vulnerability. */
    boolean protection();

    /** What by itself tells such a sign, and an office has to decide on: for that office too. */
    boolean signs(String decidingOffice);

    /** Says what the person who asks may see, and writes down what they read. */
    interface Rules {

        /** @throws Refusal when who asks opens no case, whichever */
        void opensCases();

        /**
         * For an act: nothing is written into the read log unless it is refused.
         *
         * @throws NotTheirs when the case is not theirs to see: as unknown when it is another territory's
         */
        Sight of(CaseFile file);

        /**
         * For a reading: the read log has its line in the transaction that runs, before anything leaves.
         *
         * @throws NotTheirs as above; the attempt is a line of the log too
         */
        Sight reading(CaseFile file, Reading reading);

        /** Writes down a reading by somebody whose sight of the case was found before. */
        void read(CaseFile file, Sight sight, Reading reading);
    }
}
