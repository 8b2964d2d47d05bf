package it.accanto.casefile;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where the minor is hosted, and the days from which reception's terms count (D.lgs 142/2015 art. 19). */
@Embeddable
public class Reception {

    private @Nullable String placement;
    private @Nullable String facility;
    private @Nullable LocalDate enteredOn;
    private @Nullable LocalDate interviewedOn;
    private @Nullable LocalDate secondReceptionOn;

    protected Reception() {}

    /** First reception begins. */
    public void enter(String placement, String facility, LocalDate on) {
        this.placement = placement;
        this.facility = facility;
        this.enteredOn = on;
    }

    public void interview(LocalDate on) {
        this.interviewedOn = on;
    }

    /** Second reception, or the place that stands for it, begins. */
    public void move(String placement, String facility, LocalDate on) {
        if (enteredOn != null && on.isBefore(enteredOn)) {
            throw Refusal.of(
                    "secondReceptionOn", "Il passaggio precede l'ingresso in prima accoglienza: controllate la data.");
        }
        this.placement = placement;
        this.facility = facility;
        this.secondReceptionOn = on;
    }

    public @Nullable String placement() {
        return placement;
    }

    public @Nullable String facility() {
        return facility;
    }

    public @Nullable LocalDate enteredOn() {
        return enteredOn;
    }

    public @Nullable LocalDate interviewedOn() {
        return interviewedOn;
    }

    public @Nullable LocalDate secondReceptionOn() {
        return secondReceptionOn;
    }
}
