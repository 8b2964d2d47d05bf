package it.accanto.casefile;

/**
 * What the person who asks may see of a case.
 *
 * @param person the id of who asks
 * @param names who the minor is, their guardian, their contacts
 * @param protection signs of vulnerability
 */
public record Sight(String person, boolean names, boolean protection) {

    /** Says what the person who asks may see. */
    public interface Rules {

        /**
         * @throws Refusal when the case is not theirs to see: as unknown when it is another territory's
         */
        Sight of(CaseFile file);
    }
}
