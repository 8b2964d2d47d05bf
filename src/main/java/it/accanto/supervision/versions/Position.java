package it.accanto.supervision.versions;

import java.util.List;
import java.util.Set;

/**
 * Where instances stand that stand alike: the engine treats them alike.
 *
 * @param key the tree of what is active, with what hangs on each part of it
 * @param places the parts of the tree, each with the way down to it
 * @param elements every element in it
 * @param stands the elements at which something waits
 */
record Position(String key, Set<String> places, Set<String> elements, Set<String> stands, List<Running> running) {

    /** An instance of a process, and its case. */
    record Running(String instance, String caseNumber) {}
}
