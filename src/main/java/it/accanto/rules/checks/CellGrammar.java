package it.accanto.rules.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of FEEL that cells may use, read from left to right in one go: comparisons, ranges, lists, not, and, or, if, arithmetic,
 * and calls by name. FEEL's own parser goes back and tries again so often that fifty characters such as {@code [][][]} keep it busy
 * for ever, and nothing stops it: only what reads here comes before it.
 */
final class CellGrammar {

    /** Deeper than this nobody reviews it, and FEEL's parser takes its time. */
    static final int DEEPEST = 4;

    private static final Pattern TOKEN = Pattern.compile("\\s*+(?:(?<number>\\d++(?:\\.\\d++)?+)"
            + "|(?<text>\"(?:[^\"\\\\]|\\\\.)*+\")"
            + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_]*+)"
            + "|(?<sign>\\.\\.|<=|>=|!=|[-+*/<>=()\\[\\],?]))");

    private static final String END = "";
    private static final String NAME = "name";
    private static final String VALUE = "value";
    private static final Set<String> COMPARING = Set.of("<", "<=", ">", ">=", "=", "!=");
    private static final Set<String> WORDS = Set.of("if", "then", "else", "and", "or", "in");

    /** Words that begin what no cell may do. */
    private static final Set<String> FORBIDDEN =
            Set.of("for", "return", "some", "every", "satisfies", "function", "external", "between", "instance", "of");

    private final List<String> tokens = new ArrayList<>();
    private int at;
    private int depth;
    private boolean readable = true;

    private CellGrammar(String text) {
        Matcher token = TOKEN.matcher(text.stripTrailing());
        int end = 0;
        while (token.lookingAt() && token.end() > end) {
            end = token.end();
            tokens.add(kind(token));
            token.region(end, text.stripTrailing().length());
        }
        readable = end == text.stripTrailing().length();
    }

    private static String kind(Matcher token) {
        String name = token.group("name");
        if (name != null) {
            return WORDS.contains(name) || FORBIDDEN.contains(name) ? name : NAME;
        }
        return token.group("sign") == null ? VALUE : token.group("sign");
    }

    /** The condition of a row. */
    static boolean condition(String text) {
        CellGrammar cell = new CellGrammar(text);
        if (!cell.took("-") || !cell.is(END)) {
            cell.at = 0;
            cell.tests();
        }
        return cell.all();
    }

    /** What a row answers. */
    static boolean answer(String text) {
        CellGrammar cell = new CellGrammar(text);
        cell.expression();
        return cell.all();
    }

    /** Whether it says a word that begins a loop, a quantifier, or a function of its own. */
    static boolean forbidden(String text) {
        return new CellGrammar(text).tokens.stream().anyMatch(FORBIDDEN::contains);
    }

    private boolean all() {
        return readable && is(END);
    }

    private boolean is(String token) {
        return at == tokens.size() ? token.equals(END) : tokens.get(at).equals(token);
    }

    private boolean took(String... any) {
        for (String token : any) {
            if (at < tokens.size() && is(token)) {
                at++;
                return true;
            }
        }
        return false;
    }

    private void must(String... any) {
        readable = readable && took(any);
    }

    private void tests() {
        do {
            test();
        } while (readable && took(","));
    }

    private void test() {
        if (took(COMPARING.toArray(String[]::new))) {
            sum();
        } else {
            expression();
        }
    }

    private void expression() {
        if (took("if")) {
            deeper(() -> {
                expression();
                must("then");
                expression();
                must("else");
                expression();
            });
        } else {
            chain(() -> chain(this::comparison, "and"), "or");
        }
    }

    private void comparison() {
        sum();
        if (took(COMPARING.toArray(String[]::new))) {
            sum();
        } else if (took("in")) {
            test();
        }
    }

    private void sum() {
        chain(() -> chain(this::signed, "*", "/"), "+", "-");
    }

    private void signed() {
        took("-");
        one();
    }

    private void one() {
        if (took(NAME)) {
            if (took("(")) {
                deeper(() -> within(")"));
            }
        } else if (took("(", "[")) {
            deeper(() -> within(")", "]"));
        } else if (took("]")) {
            deeper(() -> within(")", "["));
        } else {
            must(VALUE, "?");
        }
    }

    /** A list, a range, or one thing; nothing where it is closed at once. */
    private void within(String... closing) {
        if (took(closing)) {
            return;
        }
        tests();
        if (took("..")) {
            sum();
            must(")", "]", "[");
        } else {
            must(closing);
        }
    }

    private void chain(Runnable part, String... between) {
        do {
            part.run();
        } while (readable && took(between));
    }

    private void deeper(Runnable part) {
        depth++;
        readable = readable && depth <= DEEPEST;
        if (readable) {
            part.run();
        }
        depth--;
    }
}
