package it.accanto.supervision.versions;

import java.time.LocalDate;

/**
 * A version of a stage's model.
 *
 * @param process the stage's id
 * @param name the stage as staff call it
 * @param definition the engine's id of this version
 * @param running how many instances run on it in the territories asked for
 * @param latest whether new cases get it
 */
record DeployedVersion(
        String process,
        String name,
        String definition,
        int version,
        LocalDate deployedOn,
        int running,
        boolean latest) {}
