package it.accanto.dote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Answers to a form, written as {@code name=value name=value}; what comes later replaces what came before. */
final class Answered {

    private Answered() {}

    static Object[] by(String line, Object... more) {
        List<Object> answers = new ArrayList<>();
        for (String answer : line.split(" ")) {
            String[] parts = answer.split("=");
            answers.add(parts[0]);
            answers.add(value(parts[1]));
        }
        answers.addAll(Arrays.asList(more));
        return answers.toArray();
    }

    private static Object value(String word) {
        if (word.equals("true") || word.equals("false")) {
            return Boolean.valueOf(word);
        }
        return word.matches("[0-9]+") ? (Object) Integer.valueOf(word) : word;
    }
}
