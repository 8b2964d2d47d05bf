package it.accanto.supervision.versions;

import java.util.List;

/**
 * What a move would do: nothing was moved.
 *
 * @param moving how many would move
 * @param staying how many would stay
 * @param groups those that stand alike and fare alike, the most first
 * @param gone steps at which something stands and which the other version does not have
 */
record Tried(
        String process, String name, int from, int to, int moving, int staying, List<Group> groups, List<Gone> gone) {

    /**
     * Cases that stand alike.
     *
     * @param stands the steps at which they stand, as staff call them
     * @param reasons why they stay; none where they move
     */
    record Group(boolean moves, List<String> stands, List<String> reasons, int count, List<String> cases) {}

    /** A step that is gone, and the new ones that can take its place. */
    record Gone(String element, String name, List<Choice> choices) {}

    /** A step by its id and name. */
    record Choice(String element, String name) {}
}
