package it.accanto.rules.checks;

import static camundajar.impl.scala.jdk.CollectionConverters.MapHasAsScala;

import camundajar.impl.scala.$less$colon$less$;
import camundajar.impl.scala.collection.immutable.Map$;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngine.Builder;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.context.Context.StaticContext;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** What a part of a cell says when the parameters are known. */
final class Bounds {

    private static final FeelEngine FEEL = new Builder().build();

    private static final int LONG_DIGITS = 18;

    private Bounds() {}

    static Optional<Object> value(Exp part, Map<String, Object> parameters) {
        if (part instanceof ConstString text) {
            return Optional.of(text.value());
        }
        return part instanceof ConstNumber number ? Optional.of(plain(number)) : evaluated(part, parameters);
    }

    /** Most cells are a number or a word: nothing to evaluate. */
    private static Object plain(ConstNumber number) {
        BigDecimal exact = number.value().bigDecimal();
        boolean whole = exact.signum() == 0 || exact.stripTrailingZeros().scale() <= 0;
        return whole && exact.precision() - exact.scale() < LONG_DIGITS ? (Object) exact.longValue() : exact;
    }

    private static Optional<Object> evaluated(Exp part, Map<String, Object> parameters) {
        EvaluationResult result = FEEL.evaluate(
                new ParsedExpression(part, "part"),
                new StaticContext(
                        MapHasAsScala(parameters).asScala().toMap($less$colon$less$.MODULE$.refl()),
                        Map$.MODULE$.empty()));
        return result.isSuccess() ? Optional.ofNullable(result.result()) : Optional.empty();
    }
}
