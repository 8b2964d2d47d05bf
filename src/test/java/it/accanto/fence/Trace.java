package it.accanto.fence;

/** What an attack leaves behind when its code was executed. */
public final class Trace {

    /** Runs this class from within an expression, by reflection, as a published attack does. */
    static final String PAYLOAD = "${''.getClass().forName('it.accanto.fence.Trace').newInstance().leave()}";

    private static volatile boolean left;

    public String leave() {
        left = true;
        return "left";
    }

    static boolean left() {
        return left;
    }

    static void wipe() {
        left = false;
    }
}
