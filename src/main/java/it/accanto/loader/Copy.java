package it.accanto.loader;

import java.time.LocalDate;

/**
 * A case that is made from another.
 *
 * @param template the case whose life it leads
 * @param steps whether every step is kept in the engine's history, and not only processes and tasks
 * @param shiftDays how many days later that life is led, earlier when negative
 */
record Copy(LivedCase template, int shiftDays, boolean steps, String province, InventedPerson person) {

    LocalDate reportedOn() {
        return template.reportedOn().plusDays(shiftDays);
    }
}
