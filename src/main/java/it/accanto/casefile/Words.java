package it.accanto.casefile;

/** The words staff read for the values of this module. */
final class Words {

    private Words() {}

    static String certainty(BirthDateClaim.Certainty certainty) {
        return switch (certainty) {
            case DOCUMENTED -> "documentata";
            case DECLARED -> "dichiarata";
            case ATTRIBUTED -> "attribuita";
            case PLACEHOLDER -> "provvisoria";
        };
    }
}
