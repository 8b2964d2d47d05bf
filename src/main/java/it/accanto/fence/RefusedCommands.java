package it.accanto.fence;

import java.util.Map;

/** Commands that were judged and that no person may give, administrators included: the application gives some of them itself. */
final class RefusedCommands {

    private static final String FREE_TEXT =
            """
            AddCommentCmd AddGroupIdentityLinkCmd CompleteExternalTaskCmd CorrelateAllMessageBatchCmd
            CorrelateAllMessageCmd CorrelateMessageCmd CreateAttachmentCmd CreateCaseInstanceCmd
            CreateIncidentCmd CreateTaskCmd DelegateTaskCmd DeleteAttachmentCmd DeleteGroupIdentityLinkCmd
            DeleteProcessInstanceCommentCmd DeleteTaskCmd DeleteTaskCommentCmd EvaluateStartConditionCmd
            HandleExternalTaskBpmnErrorCmd HandleExternalTaskFailureCmd HandleTaskBpmnErrorCmd
            HandleTaskEscalationCmd MessageEventReceivedCmd ModifyProcessInstanceAsyncCmd
            ModifyProcessInstanceCmd PatchExecutionVariablesCmd PatchTaskVariablesCmd
            ProcessInstanceModificationBatchCmd ProcessInstanceModificationCmd RemoveExecutionVariablesCmd
            RemoveTaskVariablesCmd ResolveTaskCmd RestartProcessInstancesBatchCmd RestartProcessInstancesCmd
            SaveAttachmentCmd SaveTaskCmd SetAnnotationForIncidentCmd SetAnnotationForOperationLog
            SetExecutionVariablesCmd SetTaskDescriptionCmd SetTaskDueDateCmd SetTaskFollowUpDateCmd
            SetTaskNameCmd SetTaskOwnerCmd SetTaskPriorityCmd SetTaskVariablesCmd SetUserInfoCmd
            SetUserPictureCmd SetVariablesToProcessInstancesBatchCmd SignalCmd SignalEventReceivedCmd
            StartProcessInstanceAtActivitiesCmd UpdateCommentCmd
            """;

    private static final String MODELS =
            """
            ActivateProcessDefinitionCmd AddIdentityLinkForProcessDefinitionCmd CreateMigrationPlanCmd
            DeleteDeploymentCmd DeleteIdentityLinkForProcessDefinitionCmd DeleteProcessDefinitionsByIdsCmd
            DeleteProcessDefinitionsByKeyCmd DeployCmd MigrateProcessInstanceBatchCmd MigrateProcessInstanceCmd
            RegisterDeploymentCmd RegisterProcessApplicationCmd SetProcessDefinitionVersionCmd
            SuspendProcessDefinitionCmd UnregisterDeploymentCmd UnregisterProcessApplicationCmd
            UpdateCaseDefinitionHistoryTimeToLiveCmd UpdateDecisionDefinitionHistoryTimeToLiveCmd
            UpdateProcessDefinitionHistoryTimeToLiveCmd
            """;

    private static final String REST =
            """
            AbstractProcessEngineTestCase$1 AcquireJobsCmd ActivateBatchCmd ActivateJobDefinitionCmd ActivityAfterInstantiationCmd
            ActivityBeforeInstantiationCmd ActivityCancellationCmd ActivityInstanceCancellationCmd
            BootstrapEngineCommand CaseExecutionVariableCmd CloseCaseInstanceCmd CompleteCaseExecutionCmd
            CreateGroupCmd CreateNativeUserQueryCmd CreateTenantCmd CreateTenantGroupMembershipCmd
            DbMetricsReporter$ReportDbMetricsValueCmd DbSchemaDrop$1 DbSchemaExecuteFile$1 DbSchemaPrune$1
            DeleteBatchCmd DeleteDeploymentFailListener$DeleteDeploymentFailCmd DeleteGroupCmd
            DeleteHistoricBatchCmd DeleteHistoricCaseInstanceCmd DeleteHistoricCaseInstancesBulkCmd
            DeleteHistoricDecisionInstanceByDefinitionIdCmd DeleteHistoricDecisionInstanceByInstanceIdCmd
            DeleteHistoricDecisionInstancesBatchCmd DeleteHistoricDecisionInstancesBulkCmd
            DeleteHistoricProcessInstancesBatchCmd DeleteHistoricProcessInstancesCmd
            DeleteHistoricTaskInstanceCmd DeleteHistoricVariableInstanceCmd
            DeleteHistoricVariableInstancesByProcessInstanceIdCmd DeleteJobCmd DeleteJobsCmd DeleteLicenseKeyCmd
            DeleteMetricsCmd DeleteProcessInstanceBatchCmd DeleteProcessInstanceCmd DeleteProcessInstancesCmd
            DeletePropertyCmd DeleteTaskMetricsCmd DeleteTenantCmd DeleteTenantGroupMembershipCmd
            DeleteUserInfoCmd DeleteUserOperationLogEntryCmd DeleteUserPictureCmd
            DeploymentFailListener$DeleteDeploymentListenerCmd DetermineHistoryLevelCmd DisableCaseExecutionCmd
            ExtendLockOnExternalTaskCmd FetchExternalTasksCmd FindHistoryCleanupJobsCmd GetAttachmentCmd
            GetAttachmentContentCmd GetCaseExecutionVariableCmd GetCaseExecutionVariableTypedCmd
            GetCaseExecutionVariablesCmd GetDeploymentCaseDefinitionCmd GetDeploymentCaseDiagramCmd
            GetDeploymentCaseModelCmd GetDeploymentCmmnModelInstanceCmd GetExternalTaskErrorDetailsCmd
            GetHistoricExternalTaskLogErrorDetailsCmd GetNextIdBlockCmd GetProcessInstanceAttachmentsCmd
            GetProcessInstanceCommentsCmd GetTableMetaDataCmd GetTableNameCmd GetTopicNamesCmd
            GetUnlockedTimersByDuedateCmd GetUserAccountCmd GetUserInfoCmd GetUserInfoKeysCmd GetUserPictureCmd
            HistoryCleanupCmd HistoryCleanupHandler$HistoryCleanupHandlerCmd HistoryCleanupSchedulerCmd
            HistoryLevelSetupCommand LockExternalTaskCmd ManagementServiceImpl$DbSchemaUpgradeCmd
            ManualStartCaseExecutionCmd MetricsCollectionTask$MetricsCollectionCmd NativeExecutionQueryImpl
            NativeHistoricActivityInstanceQueryImpl NativeHistoricCaseActivityInstanceQueryImpl
            NativeHistoricCaseInstanceQueryImpl NativeHistoricProcessInstanceQueryImpl
            NativeHistoricTaskInstanceQueryImpl NativeHistoricVariableInstanceQueryImpl
            NativeHistoryDecisionInstanceQueryImpl NativeProcessInstanceQueryImpl NativeTaskQueryImpl
            NativeUserQueryImpl OptimizeCompletedHistoricActivityInstanceQueryCmd
            OptimizeCompletedHistoricIncidentsQueryCmd OptimizeCompletedHistoricProcessInstanceQueryCmd
            OptimizeCompletedHistoricTaskInstanceQueryCmd OptimizeHistoricDecisionInstanceQueryCmd
            OptimizeHistoricIdentityLinkLogQueryCmd OptimizeHistoricUserOperationsLogQueryCmd
            OptimizeHistoricVariableUpdateQueryCmd OptimizeOpenHistoricIncidentsQueryCmd
            OptimizeRunningHistoricActivityInstanceQueryCmd OptimizeRunningHistoricProcessInstanceQueryCmd
            OptimizeRunningHistoricTaskInstanceQueryCmd
            ProcessDefinitionResource$QueryCalledProcessDefinitionsCmd
            ProcessInstanceRestService$QueryProcessInstancesCmd
            ProcessInstanceRestService$QueryProcessInstancesCountCmd PurgeDatabaseAndCacheCmd
            QueryServiceImpl$ExecuteListQueryCmd QueryServiceImpl$ExecuteSingleQueryCmd
            QueryServiceImpl$QueryServiceRowCountCmd RecalculateJobDuedateCmd ReenableCaseExecutionCmd
            ReportDbMetricsCmd ResolveIncidentCmd SaveGroupCmd SaveTenantCmd SchemaOperationProcessEngineClose
            SchemaOperationsProcessEngineBuild SetExternalTaskPriorityCmd SetExternalTaskRetriesCmd
            SetExternalTasksRetriesBatchCmd SetExternalTasksRetriesCmd SetJobDefinitionPriorityCmd
            SetJobDuedateCmd SetJobPriorityCmd SetJobsRetriesBatchCmd SetJobsRetriesByProcessBatchCmd
            SetLicenseKeyCmd SetPropertyCmd SetRemovalTimeToHistoricBatchesCmd
            SetRemovalTimeToHistoricDecisionInstancesCmd SetRemovalTimeToHistoricProcessInstancesCmd
            SuspendBatchCmd SuspendJobDefinitionCmd TablePageQueryImpl TelemetryConfigureCmd
            TerminateCaseExecutionCmd TransitionInstanceCancellationCmd TransitionInstantiationCmd
            UnlockExternalTaskCmd UpdateProcessInstancesSuspendStateBatchCmd
            UpdateProcessInstancesSuspendStateCmd
            """;

    static final Map<Rule, String> ROWS =
            Map.of(Rule.NOBODY_FREE_TEXT, FREE_TEXT, Rule.NOBODY_MODELS, MODELS, Rule.NOBODY, REST);

    private RefusedCommands() {}
}
