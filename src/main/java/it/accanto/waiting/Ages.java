package it.accanto.waiting;

import java.util.Arrays;
import java.util.Collection;

/** How many waits last how many days: read once, and added up for whatever places somebody asks for. */
final class Ages {

    private int[] counts = new int[0];
    private int count;

    static Ages sum(Collection<Ages> several) {
        Ages sum = new Ages();
        several.forEach(one -> {
            sum.longEnoughFor(one.counts.length);
            for (int days = 0; days < one.counts.length; days++) {
                sum.counts[days] += one.counts[days];
            }
            sum.count += one.count;
        });
        return sum;
    }

    /** A wait that begins after the clock's day, where a clock was set back, has lasted no day. */
    void add(int days) {
        int lasted = Math.max(0, days);
        longEnoughFor(lasted + 1);
        counts[lasted]++;
        count++;
    }

    private void longEnoughFor(int length) {
        if (counts.length < length) {
            counts = Arrays.copyOf(counts, length);
        }
    }

    int count() {
        return count;
    }

    /** The days that a share of the waits lasts at most, between two neighbours in proportion, with one decimal; 0 where there are none. */
    double at(double share) {
        if (count == 0) {
            return 0;
        }
        double place = share * (count - 1);
        int below = (int) Math.floor(place);
        int lower = days(below);
        int upper = days(Math.min(count - 1, below + 1));
        return Math.round((lower + (place - below) * (upper - lower)) * 10) / 10d;
    }

    /** The days of the wait at a place, the shortest at 0. */
    private int days(int place) {
        int days = 0;
        int passed = counts[0];
        while (passed <= place) {
            days++;
            passed += counts[days];
        }
        return days;
    }
}
