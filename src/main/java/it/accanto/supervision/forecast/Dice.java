package it.accanto.supervision.forecast;

/**
 * Chances that depend on nothing but the case, the day, the draw and the place in it: the same whichever thread asks, and the same with a change
 * as without it, so that what differs differs because of the change (splitmix64 over a counter).
 */
record Dice(long seed) {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final int PLACES = 64;
    private static final double UNIT = 0x1.0p-53;

    static Dice of(String caseNumber, long day) {
        long seed = mix(day);
        for (int at = 0; at < caseNumber.length(); at++) {
            seed = mix(seed + caseNumber.charAt(at) * STEP);
        }
        return new Dice(seed);
    }

    /** At least 0, less than 1. */
    double chance(int draw, int place) {
        return (mix(seed + ((long) draw * PLACES + place + 1) * STEP) >>> 11) * UNIT;
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
