package it.accanto.loader;

import java.time.LocalDate;

/**
 * A case that is made from another.
 *
 * @param template the case whose life it leads
 * @param shiftDays how many days later that life is led, earlier when negative
 */
record Copy(LivedCase template, int shiftDays, String province, InventedPerson person) {

    LocalDate reportedOn() {
        return template.reportedOn().plusDays(shiftDays);
    }
}
