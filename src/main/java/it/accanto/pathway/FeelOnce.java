package it.accanto.pathway;

import static camundajar.impl.scala.jdk.CollectionConverters.ListHasAsScala;

import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.util.Either;
import java.util.Optional;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine$;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FailedEvaluationResult;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;
import org.springframework.util.ConcurrentLruCache;

/**
 * Camunda's FEEL, whose library of functions is built once instead of for every cell, and whose cells are parsed once. Answers and
 * messages are those of the engine as it comes; it serves every thread, and keeps at most {@value #CELLS} texts of each kind.
 */
public class FeelOnce implements FeelEngineFactory {

    static final int CELLS = 4_000;

    /** A text longer than this is no cell that anybody reviewed: it is evaluated, but not kept. */
    static final int LONGEST = 2_000;

    @Override
    public FeelEngine createInstance() {
        return new ScalaFeelEngine(null) {
            @Override
            protected org.camunda.feel.FeelEngine buildFeelEngine(
                    CustomFunctionTransformer functions, CompositeValueMapper values) {
                return new Kept(functions, values);
            }
        };
    }

    private static final class Kept extends org.camunda.feel.FeelEngine {

        private final FunctionProvider library;
        private final FeelInterpreter interpreter;
        private final ConcurrentLruCache<String, Either<Failure, ParsedExpression>> expressions =
                new ConcurrentLruCache<>(CELLS, super::parseExpression);
        private final ConcurrentLruCache<String, Either<Failure, ParsedExpression>> unaryTests =
                new ConcurrentLruCache<>(CELLS, super::parseUnaryTests);

        Kept(FunctionProvider further, ValueMapper values) {
            super(further, values, FeelEngine$.MODULE$.defaultConfiguration(), FeelEngine$.MODULE$.defaultClock());
            this.library = new FunctionProvider.CompositeFunctionProvider(
                    ListHasAsScala(java.util.List.<FunctionProvider>of(new BuiltinFunctions(clock(), values), further))
                            .asScala()
                            .toList());
            this.interpreter = new FeelInterpreter(values);
        }

        @Override
        public Either<Failure, ParsedExpression> parseExpression(String text) {
            return text.length() > LONGEST ? super.parseExpression(text) : expressions.get(text);
        }

        @Override
        public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
            return text.length() > LONGEST ? super.parseUnaryTests(text) : unaryTests.get(text);
        }

        /** As the engine's own, but for the library; what it was given was validated when it was parsed. */
        @Override
        public EvaluationResult evaluate(ParsedExpression expression, Context context) {
            EvalContext all = EvalContext.create(valueMapper(), library).merge(context);
            try {
                return told(expression.text(), all, interpreter.eval(expression.expression(), all));
            } catch (RuntimeException thrown) {
                return failed("failed to evaluate expression '%s' : %s".formatted(expression.text(), thrown), all);
            }
        }

        private EvaluationResult told(String text, EvalContext context, Val value) {
            Optional<String> asserted = asserted(context);
            if (asserted.isPresent()) {
                return failed(
                        "Assertion failure on evaluate the expression '%s': %s".formatted(text, asserted.get()),
                        context);
            }
            if (value instanceof ValError error) {
                return failed("failed to evaluate expression '%s': %s".formatted(text, error.error()), context);
            }
            if (value instanceof ValFatalError error) {
                return failed("failed to evaluate expression '%s': %s".formatted(text, error.error()), context);
            }
            return new SuccessfulEvaluationResult(
                    valueMapper().unpackVal(value), context.failureCollector().failures());
        }

        private static Optional<String> asserted(EvalContext context) {
            for (List<EvaluationFailure> rest = context.failureCollector().failures();
                    !rest.isEmpty();
                    rest = (List<EvaluationFailure>) rest.tail()) {
                if (rest.head().failureType() == EvaluationFailureType.ASSERT_FAILURE$.MODULE$) {
                    return Optional.of(rest.head().failureMessage());
                }
            }
            return Optional.empty();
        }

        private static EvaluationResult failed(String message, EvalContext context) {
            return new FailedEvaluationResult(
                    new Failure(message), context.failureCollector().failures());
        }
    }
}
