package it.accanto.invented;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that runs like the system's, moved by an offset. */
public class MovedClock extends Clock {

    private final Clock system;
    private final ZoneId zone;
    private volatile Duration offset = Duration.ZERO;

    public MovedClock(Clock system, ZoneId zone) {
        this.system = system;
        this.zone = zone;
    }

    void moveTo(Instant instant) {
        offset = Duration.between(system.instant(), instant);
    }

    void moveBy(Duration duration) {
        offset = duration;
    }

    Duration offset() {
        return offset;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        MovedClock clock = new MovedClock(system, other);
        clock.offset = offset;
        return clock;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }
}
