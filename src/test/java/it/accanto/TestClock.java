package it.accanto;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that stands still until a test moves it. */
public class TestClock extends Clock {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    private Instant now = LocalDate.of(2026, 11, 21).atTime(8, 0).atZone(ITALY).toInstant();

    public void moveTo(LocalDate day) {
        now = day.atTime(LocalTime.of(8, 0)).atZone(ITALY).toInstant();
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return ITALY;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
