package it.accanto.supervision.forecast;

/** A way that not every case takes: until a person decided, the simulation takes it as often as cases here took it. */
enum Branch {
    /** The permit is converted, and not kept on a way of its own. */
    CONVERSION(1),
    /** The conversion needs the ministry's opinion. */
    OPINION(1),
    /** The prosieguo is asked for (domain, section 15: 35 %). */
    PROSIEGUO(0.35);

    private final double prior;

    Branch(double prior) {
        this.prior = prior;
    }

    /** How often it is taken where no history says it. */
    double prior() {
        return prior;
    }
}
