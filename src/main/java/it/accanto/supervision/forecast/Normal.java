package it.accanto.supervision.forecast;

/** The standard normal distribution. */
final class Normal {

    private Normal() {}

    /** The share below a value; Abramowitz and Stegun 26.2.17, within 8e-8. */
    static double below(double value) {
        double t = 1 / (1 + 0.2316419 * Math.abs(value));
        double series =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double above = Math.exp(-value * value / 2) / Math.sqrt(2 * Math.PI) * series;
        return value < 0 ? above : 1 - above;
    }
}
