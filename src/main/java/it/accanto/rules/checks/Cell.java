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

    /** Longer than this, or with more choices than this, nobody can review it. */
    static final int LONGEST = 400;

    static final int MOST_CHOICES = 4;

    private static final String FORBIDDEN = "usa una costruzione che le tabelle non ammettono: restano confronti,"
            + " intervalli, elenchi, not, and, or, if e i calcoli";

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
    private final Function<String, Either<Failure, ParsedExpression>> parser;
    private volatile @Nullable Either<Failure, ParsedExpression> parsed;

    private Cell(String text, Function<String, Either<Failure, ParsedExpression>> parser) {
        this.text = text;
        this.parser = parser;
    }

    /** The condition of a row on one input. */
    static Cell condition(String text) {
        return new Cell(
                text,
                read -> read.isBlank() || CellGrammar.condition(read)
                        ? FEEL.parseUnaryTests(read.isBlank() ? "-" : read)
                        : unreadable());
    }

    /** What a row answers. */
    static Cell answer(String text) {
        return new Cell(text, read -> CellGrammar.answer(read) ? FEEL.parseExpression(read) : unreadable());
    }

    private static Either<Failure, ParsedExpression> unreadable() {
        return Left.apply(new Failure(""));
    }

    private boolean unreviewable() {
        return text.length() > LONGEST || CHOICE.matcher(text).results().count() > MOST_CHOICES;
    }

    /** Read when it is first asked for, since a file may hold thousands; not before what is longer than anybody would write. */
    private Either<Failure, ParsedExpression> parsed() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Coverage.OutOfTime();
        }
        if (parsed == null) {
            parsed = unreviewable() ? unreadable() : parser.apply(text);
        }
        return parsed;
    }

    /**
     * What is wrong with it, as a sentence for policy staff.
     *
     * @param known the names of inputs and answers that the cell may ask for
     */
    Optional<String> fault(Set<String> known) {
        if (unreviewable()) {
            return Optional.of("è troppo lunga o ha troppi if: dividete la regola in più righe");
        }
        if (parsed().isLeft()) {
            return Optional.of(
                    CellGrammar.forbidden(text)
                            ? FORBIDDEN
                            : "non si legge come FEEL: controllate virgolette, parentesi (al massimo %d una dentro l'altra) e segni"
                                    .formatted(CellGrammar.DEEPEST));
        }
        List<String> faults = new ArrayList<>();
        walk(expression(), node -> fault(node, known).ifPresent(faults::add));
        return faults.stream().findFirst();
    }

    private static Optional<String> fault(Object node, Set<String> known) {
        if (node instanceof Exp && !ALLOWED.contains(node.getClass())) {
            return Optional.of(FORBIDDEN);
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
    public Set<String> names() {
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
    public Optional<Object> value(Map<String, Object> known) {
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
