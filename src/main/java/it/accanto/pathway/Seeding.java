package it.accanto.pathway;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Health is UP only when everything that a start has to put in place is there. */
@Component
class Seeding implements HealthIndicator {

    private volatile boolean done;

    @EventListener(ApplicationReadyEvent.class)
    void done() {
        done = true;
    }

    @Override
    public Health health() {
        return done ? Health.up().build() : Health.outOfService().build();
    }
}
