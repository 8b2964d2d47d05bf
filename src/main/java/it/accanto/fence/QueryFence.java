package it.accanto.fence;

import it.accanto.casefile.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricDetailQueryImpl;
import org.camunda.bpm.engine.impl.HistoricVariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.QueryVariableValue;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * What a person's query may ask. Three expressions, letter by letter, since any other would be executed; and of variables nothing but
 * the case number, since whoever may compare a value may guess it.
 */
final class QueryFence {

    static final String CASE_NUMBER = "caseNumber";

    private static final Set<String> EXPRESSIONS = Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

    private QueryFence() {}

    /**
     * Also narrows a query for variables to the case number.
     *
     * @throws Refusal when it asks for more
     */
    static void admit(AbstractQuery<?, ?> query, Person person) {
        QueryParts parts = QueryParts.of(query);
        if (parts.tooMany()) {
            throw Refusal.of(Refusal.Kind.BAD_INPUT, "La ricerca ha troppe condizioni: fatene di più corte.");
        }
        if (!person.administrator() && parts.candidates().stream().anyMatch(id -> !id.equals(person.id()))) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "In che ufficio lavora un'altra persona qui non si cerca.");
        }
        if (!EXPRESSIONS.containsAll(parts.expressions())) {
            throw Refusal.of(
                    Refusal.Kind.BAD_INPUT,
                    "In una ricerca si usano solo le espressioni ${currentUser()}, ${currentUserGroups()} e ${now()}.");
        }
        parts.criteria().forEach(QueryFence::admit);
        parts.orders().forEach(QueryFence::admit);
        narrow(query);
    }

    private static void admit(QueryVariableValue criterion) {
        if (!CASE_NUMBER.equals(criterion.getName())
                || criterion.getValue() != null && !(criterion.getValue() instanceof String)) {
            throw notAsked();
        }
    }

    private static void admit(QueryOrderingProperty order) {
        if (order.getRelationConditions() != null
                && order.getRelationConditions().stream()
                        .anyMatch(condition ->
                                !condition.isPropertyComparison() && !CASE_NUMBER.equals(condition.getScalarValue()))) {
            throw notAsked();
        }
    }

    private static void narrow(AbstractQuery<?, ?> query) {
        if (query instanceof VariableInstanceQueryImpl variables) {
            variables.variableNameIn(CASE_NUMBER);
        } else if (query instanceof HistoricVariableInstanceQueryImpl variables) {
            variables.variableNameIn(CASE_NUMBER);
        } else if (query instanceof HistoricDetailQueryImpl details) {
            details.variableNameLike(CASE_NUMBER);
        }
    }

    /** An execution's variables, as far as they may be read: the case number. */
    static void narrow(Command<?> command) {
        if (Fields.has(command, "variableNames")) {
            Collection<String> asked = Fields.of(command, "variableNames");
            boolean wanted = asked == null || asked.isEmpty() || asked.contains(CASE_NUMBER);
            Fields.set(command, "variableNames", wanted ? List.of(CASE_NUMBER) : List.of("-"));
        } else if (!CASE_NUMBER.equals(Fields.of(command, "variableName"))) {
            throw notAsked();
        }
    }

    static Refusal notAsked() {
        return Refusal.of(
                Refusal.Kind.FORBIDDEN,
                "Delle variabili di un percorso si cerca e si legge solo il numero del caso: aprite la pagina del caso.");
    }
}
