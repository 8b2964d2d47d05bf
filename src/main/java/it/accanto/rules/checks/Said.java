package it.accanto.rules.checks;

import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.Ref;

/** What a cell may answer, each way that its conditions leave open taken. */
final class Said {

    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private boolean nothing;
    private boolean reckoned;

    private Said() {}

    static Said by(Exp answer) {
        Said said = new Said();
        said.look(answer);
        return said;
    }

    private void look(Exp answer) {
        if (answer instanceof If choice) {
            look(choice.statement());
            look(choice.elseStatement());
        } else if (answer instanceof ConstString word) {
            texts.add(word.value());
        } else if (answer instanceof Ref name) {
            names.add(String.valueOf(name.names().head()));
        } else if (answer == ConstNull$.MODULE$) {
            nothing = true;
        } else {
            reckoned = true;
        }
    }

    /** The texts written out. */
    Set<String> texts() {
        return texts;
    }

    /** What is handed on by its name. */
    Set<String> names() {
        return names;
    }

    /** Whether it may be null. */
    boolean nothing() {
        return nothing;
    }

    /** Whether it is put together from parts. */
    boolean reckoned() {
        return reckoned;
    }
}
