package it.accanto.fence;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** The rule of each command of the engine, by its class name. Commands of the house's own have no row unless persons give them. */
final class CommandRules {

    private static final Map<Rule, String> ROWS = new EnumMap<>(Rule.class);

    static {
        ROWS.put(
                Rule.ADMINISTRATION_QUERY,
                """
                BatchQueryImpl BatchStatisticsQueryImpl HistoricBatchQueryImpl CleanableHistoricBatchReportImpl
                CleanableHistoricCaseInstanceReportImpl CleanableHistoricDecisionInstanceReportImpl
                CleanableHistoricProcessInstanceReportImpl HistoricActivityStatisticsQueryImpl
                HistoricCaseActivityStatisticsQueryImpl HistoricDecisionInstanceStatisticsQueryImpl SchemaLogQueryImpl
                """);
        ROWS.put(
                Rule.READING,
                """
                AuthorizationCheckCmd CheckPassword CreateGroupQueryCmd CreateTenantQueryCmd CreateUserQueryCmd
                FindActiveActivityIdsCmd GetActivityInstanceCmd GetCamundaFormDefinitionCmd GetDeployedProcessDefinitionCmd
                GetDeployedStartFormCmd GetDeploymentBpmnModelInstanceCmd GetDeploymentDecisionDefinitionCmd
                GetDeploymentDecisionDiagramCmd GetDeploymentDecisionModelCmd GetDeploymentDecisionRequirementsDefinitionCmd
                GetDeploymentDecisionRequirementsDiagramCmd GetDeploymentDecisionRequirementsModelCmd
                GetDeploymentDmnModelInstanceCmd GetDeploymentProcessDiagramCmd GetDeploymentProcessDiagramLayoutCmd
                GetDeploymentProcessModelCmd GetDeploymentResourceCmd GetDeploymentResourceForIdCmd
                GetDeploymentResourceNamesCmd GetDeploymentResourcesCmd GetFilterCmd GetFormKeyCmd GetHistoryLevelCmd
                GetIdentityLinksForProcessDefinitionCmd GetPasswordPolicyCmd GetRenderedStartFormCmd GetStartFormCmd
                GetStartFormVariablesCmd GetStaticCalledProcessDefinitionCmd IsIdentityServiceReadOnlyCmd
                TaskReportImpl$TaskCountByCandidateGroupCmd
                """);
        ROWS.put(
                Rule.ADMINISTRATION,
                """
                ActivateJobCmd ActivateProcessInstanceCmd CreateAuthorizationCommand CreateFilterCmd CreateMembershipCmd
                CreateTenantUserMembershipCmd CreateUserCmd DefaultJobRetryCmd DeleteAuthorizationCmd DeleteFilterCmd
                DeleteMembershipCmd DeleteTenantUserMembershipCmd DeleteUserCmd ExecuteJobsCmd FailedJobListener
                FailedJobListener$FailedJobListenerCmd GetHistoricJobLogExceptionStacktraceCmd GetJobExceptionStacktraceCmd
                GetLicenseKeyCmd GetPropertiesCmd GetProcessApplicationForDeploymentCmd GetTableCountCmd GetTelemetryDataCmd
                GetUniqueTaskWorkerCountCmd HistoricProcessInstanceReportImpl$ExecuteDurationReportCmd
                HistoricTaskInstanceReportImpl$ExecuteDurationCmd
                HistoricTaskInstanceReportImpl$HistoricTaskInstanceCountByNameCmd
                HistoricTaskInstanceReportImpl$HistoricTaskInstanceCountByProcessDefinitionKey IsTelemetryEnabledCmd
                MetricsQueryImpl MetricsQueryImpl$MetricsQueryIntervalCmd MetricsQueryImpl$MetricsQuerySumCmd
                ManagementServiceImpl$GetRegisteredDeploymentsCmd RepeatingFailedJobListener$CreateNewTimerJobCommand
                SaveAuthorizationCmd SetJobRetriesCmd SuccessfulJobListener SuspendJobCmd SuspendProcessInstanceCmd
                UnlockJobCmd UnlockUserCmd
                """);
        ROWS.put(Rule.START, "StartProcessInstanceCmd SubmitStartFormCmd");
        ROWS.put(Rule.ASK_TABLE, "EvaluateDecisionCmd EvaluateDecisionTableCmd");
        ROWS.put(
                Rule.FILTER_USE,
                "ExecuteFilterCountCmd ExecuteFilterListCmd ExecuteFilterListPageCmd ExecuteFilterSingleResultCmd");
        ROWS.put(Rule.FILTER_SAVE, "SaveFilterCmd");
        ROWS.put(Rule.ACCOUNT, "SaveUserCmd");
        ROWS.put(
                Rule.TASK_IN_LIST,
                """
                GetIdentityLinksForTaskCmd GetSubTasksCmd GetTaskAttachmentCmd GetTaskAttachmentContentCmd
                GetTaskAttachmentsCmd GetTaskCommentCmd GetTaskCommentsCmd GetTaskEventsCmd
                """);
        ROWS.put(
                Rule.TASK_OPEN,
                "GetDeployedTaskFormCmd GetRenderedTaskFormCmd GetTaskFormCmd TaskOpened TaskLaidAside");
        ROWS.put(Rule.TASK_LOOK, "TaskLookedAt");
        ROWS.put(
                Rule.TASK_VARIABLES,
                "GetTaskFormVariablesCmd GetTaskVariableCmd GetTaskVariableCmdTyped GetTaskVariablesCmd");
        ROWS.put(Rule.TASK_ANSWER, "CompleteTaskCmd SubmitTaskFormCmd");
        ROWS.put(Rule.TASK_CLAIM, "ClaimTaskCmd");
        ROWS.put(Rule.TASK_ASSIGN, "AddUserIdentityLinkCmd AssignTaskCmd DeleteUserIdentityLinkCmd");
        ROWS.put(
                Rule.EXECUTION_VARIABLES,
                "GetExecutionVariableCmd GetExecutionVariableTypedCmd GetExecutionVariablesCmd");
        ROWS.putAll(RefusedCommands.ROWS);
    }

    private static final Map<String, Rule> RULES = new HashMap<>();

    static {
        ROWS.forEach((rule, names) -> Set.of(names.strip().split("\\s+")).forEach(name -> {
            if (RULES.put(name, rule) != null) {
                throw new IllegalStateException("Two rules for " + name);
            }
        }));
    }

    private CommandRules() {}

    static Rule of(Command<?> command) {
        return of(command.getClass());
    }

    static Rule of(Class<?> command) {
        Rule stated = RULES.get(name(command));
        if (stated != null) {
            return stated;
        }
        return AbstractQuery.class.isAssignableFrom(command) && ofTheEngine(command) ? Rule.QUERY : Rule.NOBODY;
    }

    /** Whether somebody has judged this command: a test asks it about every command on the class path. */
    static boolean judged(Class<?> command) {
        return RULES.containsKey(name(command)) || AbstractQuery.class.isAssignableFrom(command);
    }

    /** Whether it takes an assignee away rather than naming one. */
    static boolean takesAway(Command<?> command) {
        return name(command.getClass()).startsWith("Delete");
    }

    private static boolean ofTheEngine(Class<?> command) {
        return command.getName().startsWith("org.camunda.bpm.engine.impl.");
    }

    private static String name(Class<?> command) {
        return command.getName().substring(command.getName().lastIndexOf('.') + 1);
    }
}
