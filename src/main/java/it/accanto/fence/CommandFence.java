package it.accanto.fence;

import it.accanto.casefile.Refusal;
import it.accanto.pathway.Admission;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/** Which commands a person may give to the engine. */
@Component
class CommandFence implements Admission {

    /** Commands that write what a person typed into the engine's tables; only the application itself may give them. */
    private static final Set<String> FREE_TEXT = Set.of(
            "AddCommentCmd",
            "UpdateCommentCmd",
            "CreateAttachmentCmd",
            "SaveAttachmentCmd",
            "CreateTaskCmd",
            "SaveTaskCmd",
            "SetTaskNameCmd",
            "SetTaskDescriptionCmd",
            "SetTaskVariablesCmd",
            "PatchTaskVariablesCmd",
            "SetExecutionVariablesCmd",
            "PatchExecutionVariablesCmd",
            "RemoveTaskVariablesCmd",
            "RemoveExecutionVariablesCmd",
            "SetVariablesToProcessInstancesBatchCmd",
            "CorrelateMessageCmd",
            "CorrelateAllMessageCmd",
            "CorrelateAllMessageBatchCmd",
            "MessageEventReceivedCmd",
            "SignalCmd",
            "SignalEventReceivedCmd",
            "EvaluateStartConditionCmd",
            "HandleTaskBpmnErrorCmd",
            "HandleTaskEscalationCmd",
            "ResolveTaskCmd",
            "DelegateTaskCmd",
            "StartProcessInstanceAtActivitiesCmd",
            "ModifyProcessInstanceCmd",
            "ModifyProcessInstanceAsyncCmd",
            "ProcessInstanceModificationCmd",
            "ProcessInstanceModificationBatchCmd",
            "RestartProcessInstancesCmd",
            "RestartProcessInstancesBatchCmd",
            "SetAnnotationForIncidentCmd",
            "SetAnnotationForOperationLog",
            "CreateIncidentCmd",
            "CreateCaseInstanceCmd",
            "CompleteExternalTaskCmd",
            "HandleExternalTaskBpmnErrorCmd",
            "HandleExternalTaskFailureCmd");

    @Override
    public void admit(Command<?> command, CommandContext context) {
        if (FREE_TEXT.contains(command.getClass().getSimpleName())) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "Qui non si scrivono testi né si cambiano dati: usate il modulo del compito o la pagina del caso.");
        }
    }
}
