package it.accanto.supervision.path;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose task an element of a deployed model is. */
@Component
public class Offices {

    private final Models models;

    Offices(Models models) {
        this.models = models;
    }

    /**
     * The office's group id; null where the element is no task of people.
     *
     * @param definition the engine's id of a version of a process
     */
    public @Nullable String of(String definition, String element) {
        return models.of(definition).node(element).office();
    }
}
