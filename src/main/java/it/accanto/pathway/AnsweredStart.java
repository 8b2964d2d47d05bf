package it.accanto.pathway;

import it.accanto.casefile.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessInstanceWithVariablesImpl;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Starts the trunk with a report that was checked against its form. It stands in for the engine's own commands of starting and of
 * submitting a start form; no other process is started from outside, and a business key sent along is ignored.
 */
class AnsweredStart implements Command<ProcessInstanceWithVariables> {

    private final @Nullable String definitionId;
    private final @Nullable ProcessInstantiationBuilderImpl builder;
    private final Map<String, Object> answers;
    private final Forms forms;
    private final Clock clock;

    private AnsweredStart(
            @Nullable String definitionId,
            @Nullable ProcessInstantiationBuilderImpl builder,
            @Nullable Map<String, Object> answers,
            Forms forms,
            Clock clock) {
        this.definitionId = definitionId;
        this.builder = builder;
        this.answers = answers == null ? Map.of() : answers;
        this.forms = forms;
        this.clock = clock;
    }

    static AnsweredStart of(String definitionId, @Nullable Map<String, Object> answers, Forms forms, Clock clock) {
        return new AnsweredStart(definitionId, null, answers, forms, clock);
    }

    static AnsweredStart of(ProcessInstantiationBuilderImpl builder, Forms forms, Clock clock) {
        return new AnsweredStart(null, builder, builder.getVariables(), forms, clock);
    }

    @Override
    public ProcessInstanceWithVariables execute(CommandContext context) {
        ProcessDefinitionEntity definition = definition(context);
        if (!definition.getKey().equals(CasePathwayProcess.KEY)) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN, "Questo percorso si avvia dal caso: aprite prima una segnalazione.");
        }
        context.getProcessEngineConfiguration()
                .getCommandCheckers()
                .forEach(checker -> checker.checkCreateProcessInstance(definition));
        Expression formKey = definition.getStartFormDefinition().getFormKey();
        VariableMap variables = Variables.createVariables();
        forms.of(formKey.getExpressionText(), definition, context)
                .checked(answers, LocalDate.now(clock))
                .forEach((name, value) -> variables.putValueTyped(name, Variables.untypedValue(value, true)));
        ExecutionEntity trunk = definition.createProcessInstance();
        trunk.start(variables);
        return new ProcessInstanceWithVariablesImpl(trunk, Variables.createVariables());
    }

    private ProcessDefinitionEntity definition(CommandContext context) {
        if (builder != null) {
            return new GetDeployedProcessDefinitionCmd(builder, false).execute(context);
        }
        ProcessDefinitionEntity definition = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionId);
        if (definition == null) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "Questo percorso non c'è.");
        }
        return definition;
    }
}
