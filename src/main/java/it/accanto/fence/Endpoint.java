package it.accanto.fence;

import java.util.Locale;
import java.util.regex.Pattern;

/** A method and a path template of one of the applications that answer requests. */
record Endpoint(Application application, String method, String path) {

    /** Who answers: the engine's REST API wherever it stands, the webapps' own resources, or what Spring maps. */
    enum Application {
        ENGINE,
        WEBAPPS,
        OURS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Application of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    private static final Pattern NAMED_ENGINE = Pattern.compile("^/engine/\\{name}(?=/)");
    private static final Pattern PATTERN_OF_A_PARAMETER =
            Pattern.compile("\\{\\s*([^:{}\\s]+)\\s*:(?:[^{}]|\\{[^{}]*})*}");
    private static final Pattern SLASHES = Pattern.compile("/+");

    Endpoint {
        method = method.equals("HEAD") ? "GET" : method;
    }

    /** An endpoint by its template as Jersey knows it: with patterns in its parameters, and the engine's name before it or not. */
    static Endpoint ofJersey(Application application, String method, String template) {
        String plain = PATTERN_OF_A_PARAMETER.matcher("/" + template).replaceAll("{$1}");
        String single = SLASHES.matcher(plain).replaceAll("/");
        String path = single.length() > 1 && single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
        return new Endpoint(
                application,
                method,
                application == Application.ENGINE ? NAMED_ENGINE.matcher(path).replaceFirst("") : path);
    }
}
