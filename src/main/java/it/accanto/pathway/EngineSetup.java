package it.accanto.pathway;

import it.accanto.casefile.CaseFiles;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.joda.time.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the engine is set up: one clock, Steps only, checked answers and tables, routing history, territories, no grant per task. */
@Component
@Order(Ordering.DEFAULT_ORDER + 10)
class EngineSetup extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final Clock clock;
    private final ObjectProvider<Decisions> decisions;
    private final ObjectProvider<CaseFiles> files;
    private final ObjectProvider<TablesInForce> tables;
    private final TableReader reader;
    private final TableHits hits;
    private final ObjectProvider<Admission> admission;
    private final Forms forms;

    EngineSetup(
            ApplicationContext context,
            Clock clock,
            ObjectProvider<Decisions> decisions,
            ObjectProvider<CaseFiles> files,
            ObjectProvider<TablesInForce> tables,
            TableReader reader,
            TableHits hits,
            ObjectProvider<Admission> admission,
            Forms forms) {
        this.admission = admission;
        this.forms = forms;
        this.reader = reader;
        this.hits = hits;
        this.context = context;
        this.clock = clock;
        this.decisions = decisions;
        this.files = files;
        this.tables = tables;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
        engine.setExpressionManager(new StepsOnly(context));
        engine.setCustomHistoryLevels(List.of(new RoutingHistory()));
        engine.setHistory(RoutingHistory.NAME);
        engine.setTenantIdProvider(new Territories());
        engine.setFailedJobCommandFactory(new NamelessFailures());
        engine.setResourceAuthorizationProvider(new NoGrantPerResource());
        engine.setCustomSessionFactories(List.of(new GrantsOnDefinitions.Sessions(), new TablesReadOnce.Sessions()));
        engine.setCmmnEnabled(false);
        engine.setDeploymentLockUsed(true);
        engine.setCustomPostBPMNParseListeners(everyTask(engine.getCustomPostBPMNParseListeners()));
        engine.setCustomPreCommandInterceptorsTxRequired(gate(engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                gate(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
        DefaultDmnEngineConfiguration dmn = new DefaultDmnEngineConfiguration();
        dmn.setFeelEngineFactory(new FeelOnce());
        dmn.getTransformer().getTransformListeners().add(reader);
        dmn.setCustomPostDecisionEvaluationListeners(new ArrayList<>(List.of(hits)));
        engine.setDmnEngineConfiguration(dmn);
    }

    private List<BpmnParseListener> everyTask(@Nullable List<BpmnParseListener> others) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (others != null) {
            listeners.addAll(others);
        }
        listeners.add(new EveryTask(files));
        return listeners;
    }

    private List<CommandInterceptor> gate(@Nullable List<CommandInterceptor> others) {
        List<CommandInterceptor> interceptors = new ArrayList<>();
        interceptors.add(new Gate(forms, clock, admission, tables));
        if (others != null) {
            interceptors.addAll(others);
        }
        return interceptors;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        CheckedTables.Asked kept = (decision, inputs, result, event) -> new Proposals(
                        hits, decisions.getObject(), tables.getObject(), clock)
                .heard(decision, inputs, result, event);
        engine.setDmnEngine(new CheckedTables(engine.getDmnEngineConfiguration(), reader, hits, kept));
    }
}
