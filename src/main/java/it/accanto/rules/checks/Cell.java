package it.accanto.rules.checks;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.util.Either;
import camundajar.impl.scala.util.Left;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.syntaxtree.*;
import org.jspecify.annotations.Nullable;

/**
 * A cell as FEEL reads it. It may hold comparisons, ranges, lists, not, and, or, if and arithmetic, and ask for inputs by their names;
 * no loop, no quantifier, no function of its own, no clock: a cell can neither surprise a case nor keep the server busy.
 */
public final class Cell {

    /** Longer than this, or nested deeper than this, nobody can review it. */
    static final int LONGEST = 400;

    static final int DEEPEST = 8;

    static final int MOST_CHOICES = 4;

    private static final Pattern CHOICE = Pattern.compile("\\bif\\b");

    private static final Set<String> FUNCTIONS =
            Set.of("not", "min", "max", "sum", "count", "abs", "floor", "ceiling", "modulo");

    private static final Set<Class<?>> ALLOWED = Stream.of(
                    ConstNull$.class,
                    ConstInputValue$.class,
                    ConstNumber.class,
                    ConstBool.class,
                    ConstString.class,
                    ConstList.class,
                    ConstRange.class,
                    InputLessThan.class,
                    InputLessOrEqual.class,
                    InputGreaterThan.class,
                    InputGreaterOrEqual.class,
                    InputEqualTo.class,
                    InputInRange.class,
                    AtLeastOne.class,
                    Not.class,
                    Ref.class,
                    Equal.class,
                    LessThan.class,
                    LessOrEqual.class,
                    GreaterThan.class,
                    GreaterOrEqual.class,
                    Addition.class,
                    Subtraction.class,
                    Multiplication.class,
                    Division.class,
                    ArithmeticNegation.class,
                    FunctionInvocation.class,
                    If.class,
                    Disjunction.class,
                    Conjunction.class,
                    In.class,
                    UnaryTestExpression.class)
            .collect(Collectors.toUnmodifiableSet());

    private static final FeelEngine FEEL = new FeelEngine.Builder().build();

    private final String text;
    private final Function<String, Either<Failure, ParsedExpression>> read;
    private @Nullable Either<Failure, ParsedExpression> parsed;

    private Cell(String text, Function<String, Either<Failure, ParsedExpression>> read) {
        this.text = text;
        this.read = read;
    }

    /** The condition of a row on one input. */
    static Cell condition(String text) {
        return new Cell(text, cell -> FEEL.parseUnaryTests(cell.isBlank() ? "-" : cell));
    }

    /** What a row answers. */
    static Cell answer(String text) {
        return new Cell(text, FEEL::parseExpression);
    }

    /** Read when somebody first asks: most texts are only shown. */
    private synchronized Either<Failure, ParsedExpression> parsed() {
        if (parsed == null) {
            parsed = readable(text) ? read.apply(text) : Left.apply(new Failure(""));
        }
        return parsed;
    }

    /** A text so long or so deep would keep the parser itself busy: it is not even read. */
    private static boolean readable(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += "([{".indexOf(text.charAt(i)) >= 0 ? 1 : ")]}".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, Math.abs(depth));
        }
        long choices = CHOICE.matcher(text).results().count();
        return text.length() <= LONGEST && deepest <= DEEPEST && choices <= MOST_CHOICES;
    }

    /**
     * What is wrong with it, as a sentence for policy staff.
     *
     * @param known the names of inputs and answers that the cell may ask for
     */
    Optional<String> fault(Set<String> known) {
        if (!readable(text)) {
            return Optional.of("è troppo lunga o ha troppe parentesi o troppi if: dividete la regola in più righe");
        }
        if (parsed().isLeft()) {
            return Optional.of("non si legge come FEEL: controllate virgolette, parentesi e segni");
        }
        List<String> faults = new ArrayList<>();
        walk(expression(), node -> fault(node, known).ifPresent(faults::add));
        return faults.stream().findFirst();
    }

    private static Optional<String> fault(Object node, Set<String> known) {
        if (node instanceof Exp && !ALLOWED.contains(node.getClass())) {
            return Optional.of("usa una costruzione che le tabelle non ammettono: restano confronti, intervalli,"
                    + " elenchi, not, and, or, if e i calcoli");
        }
        if (node instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
            return Optional.of("usa la funzione «%s», che le tabelle non ammettono".formatted(call.function()));
        }
        if (node instanceof Ref name
                && !known.contains(String.valueOf(name.names().head()))) {
            return Optional.of("nomina «%s», che non è un dato della tabella: se è un testo, mettetelo tra virgolette"
                    .formatted(name.names().head()));
        }
        return Optional.empty();
    }

    /** The texts written out in it. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        walk(expression(), node -> {
            if (node instanceof ConstString written) {
                texts.add(written.value());
            }
        });
        return texts;
    }

    /** The inputs and answers that it asks for by name. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        walk(expression(), node -> {
            if (node instanceof Ref name) {
                names.add(String.valueOf(name.names().head()));
            }
        });
        return names;
    }

    /** Whether FEEL reads it at all; nothing else may be asked of a cell that it does not. */
    boolean reads() {
        return parsed().isRight();
    }

    /** What it says by itself, such as a number or a text; nothing where it depends on something that is not known here. */
    Optional<Object> value(Map<String, Object> known) {
        return Bounds.value(expression(), known);
    }

    /** What it answers, as far as it is written out. */
    Said said() {
        return Said.by(expression());
    }

    boolean asksForMissing() {
        List<Object> found = new ArrayList<>();
        walk(expression(), node -> {
            if (node == ConstNull$.MODULE$) {
                found.add(node);
            }
        });
        return !found.isEmpty();
    }

    /** The parts that a value is compared with, each an expression of its own. */
    List<Exp> bounds() {
        List<Exp> bounds = new ArrayList<>();
        walk(expression(), node -> {
            if (node instanceof InputLessThan bound) {
                bounds.add(bound.x());
            } else if (node instanceof InputLessOrEqual bound) {
                bounds.add(bound.x());
            } else if (node instanceof InputGreaterThan bound) {
                bounds.add(bound.x());
            } else if (node instanceof InputGreaterOrEqual bound) {
                bounds.add(bound.x());
            } else if (node instanceof InputEqualTo bound) {
                bounds.add(bound.x());
            } else if (node instanceof ConstRange range) {
                bounds.add(range.start().value());
                bounds.add(range.end().value());
            } else if (node instanceof Comparison comparison) {
                bounds.add(comparison.x());
                bounds.add(comparison.y());
            } else if (node instanceof UnaryTestExpression asked) {
                bounds.add(asked.exp());
            }
        });
        return bounds;
    }

    /** Whether it reckons with the very value that it tests: then its bounds are not those it names. */
    boolean reckonsWith(String name) {
        return Reckoning.with(name, expression());
    }

    String text() {
        return text;
    }

    private Exp expression() {
        return parsed().toOption().get().expression();
    }

    /** Every part, from the outside in. */
    static void walk(Object node, Consumer<Object> seen) {
        seen.accept(node);
        if (node instanceof Product product) {
            for (Iterator<Object> parts = product.productIterator(); parts.hasNext(); ) {
                walk(parts.next(), seen);
            }
        }
    }
}
