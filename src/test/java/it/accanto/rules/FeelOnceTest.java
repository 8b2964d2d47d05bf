package it.accanto.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import it.accanto.pathway.FeelOnce;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FEEL that builds its library once answers as the engine's own does, to every thread, in bounded memory, and many times faster. */
class FeelOnceTest {

    private static final BareTables OWN = new BareTables();
    private static final BareTables ONCE = new BareTables(new FeelOnce());

    private final FeelEngine own = new ScalaFeelEngineFactory().createInstance();
    private final FeelEngine once = new FeelOnce().createInstance();

    static List<DecisionContract> contracts() {
        return DecisionContract.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void answersAsTheEnginesOwn(DecisionContract contract) {
        new Situations(contract).some(300).forEach(input -> assertThat(answer(ONCE, contract, input))
                .as(contract.decision() + input)
                .isEqualTo(answer(OWN, contract, input)));
    }

    private static Object answer(BareTables tables, DecisionContract contract, Map<String, Object> input) {
        try {
            return tables.answer(contract.decision(), input);
        } catch (RuntimeException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 +",
                "nobody",
                "1 + \"a\"",
                "assert(null, false)",
                "date(\"2026-02-30\")",
                "if 1 then 2 else 3",
                "[1,2][9]",
                "nofunction(1)",
                "\"a\" < 2",
                "1/0",
                "substring(1, 2)",
                "sum([])",
                "{a: 1}.b",
                "a.b.c",
                "x",
                "-",
                "[1..",
                "not(1)"
            })
    void failsInTheSameWords(String expression) {
        assertThat(told(once, expression)).isEqualTo(told(own, expression));
        assertThat(told(once, expression)).as("asked again").isEqualTo(told(own, expression));
    }

    private static String told(FeelEngine feel, String expression) {
        var context = Variables.createVariables().putValue("x", 17).asVariableContext();
        List<String> told = new ArrayList<>();
        for (Callable<Object> asked : List.<Callable<Object>>of(
                () -> feel.evaluateSimpleExpression(expression, context),
                () -> feel.evaluateSimpleUnaryTests(expression, "x", context))) {
            Throwable thrown = catchThrowable(() -> told.add(String.valueOf(asked.call())));
            told.add(thrown == null ? "answered" : thrown.getClass() + String.valueOf(thrown.getMessage()));
        }
        return told.toString();
    }

    @Test
    void serveEveryThreadItsOwnAnswer() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < 4_000; i++) {
                int age = i % 30;
                answers.add(threads.submit(() -> once.evaluateSimpleUnaryTests(
                        "[16..18)", "age", Variables.putValue("age", age).asVariableContext())));
            }
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).as("age " + i % 30).isEqualTo(i % 30 == 16 || i % 30 == 17);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        Throwable thrown = catchThrowable(() -> once.evaluateSimpleExpression(
                "for i in 1..3000000 return i", Variables.createVariables().asVariableContext()));
        assertThat(Thread.interrupted()).isFalse();
        assertThat(thrown).isInstanceOf(InterruptedException.class);
    }

    @Test
    void textsNobodyAsksForAgainAreForgotten() {
        Runtime runtime = Runtime.getRuntime();
        Random random = new Random(18);
        long before = 0;
        for (int i = 0; i < 60_000; i++) {
            once.evaluateSimpleExpression(
                    "1 + " + random.nextInt(), Variables.createVariables().asVariableContext());
            if (i == 20_000) {
                System.gc();
                before = runtime.totalMemory() - runtime.freeMemory();
            }
        }
        System.gc();
        assertThat(runtime.totalMemory() - runtime.freeMemory() - before).isLessThan(20_000_000);
    }

    @Test
    void manyTimesFasterThanTheEnginesOwn() {
        DecisionContract contract = contracts().stream()
                .filter(each -> each.decision().equals("dote-occupazione"))
                .findFirst()
                .orElseThrow();
        List<Map<String, Object>> inputs = new Situations(contract).some(100).toList();
        time(ONCE, contract, inputs);
        long slow = time(OWN, contract, inputs);
        long fast = time(ONCE, contract, inputs);
        System.out.printf(
                "FEEL once: %.0f times faster (%d against %d µs an evaluation)%n",
                (double) slow / fast, fast / inputs.size() / 1000, slow / inputs.size() / 1000);
        assertThat(slow / fast).isGreaterThan(8);
    }

    private static long time(BareTables tables, DecisionContract contract, List<Map<String, Object>> inputs) {
        long begun = System.nanoTime();
        inputs.forEach(input -> answer(tables, contract, input));
        return System.nanoTime() - begun;
    }
}
