package it.accanto.rules.checks;

import java.util.HashSet;
import java.util.Set;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstInputValue$;
import org.camunda.feel.syntaxtree.Division;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.Multiplication;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.Subtraction;

/** Whether a condition does more with a value than compare it. */
final class Reckoning {

    private Reckoning() {}

    static boolean with(String name, Exp condition) {
        Set<Object> found = new HashSet<>();
        Cell.walk(condition, part -> {
            if (reckons(part)) {
                Cell.walk(part, inner -> {
                    if (asks(name, inner)) {
                        found.add(inner);
                    }
                });
            }
        });
        return !found.isEmpty();
    }

    private static boolean reckons(Object part) {
        return part instanceof Addition
                || part instanceof Subtraction
                || part instanceof Multiplication
                || part instanceof Division
                || part instanceof ArithmeticNegation
                || part instanceof If
                || part instanceof FunctionInvocation call && !call.function().equals("not");
    }

    private static boolean asks(String name, Object part) {
        return part == ConstInputValue$.MODULE$
                || part instanceof Ref asked
                        && name.equals(String.valueOf(asked.names().head()));
    }
}
