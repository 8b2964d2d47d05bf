package it.accanto.fence;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What holds for every model, table and value, whoever brings it: looked through before it is taken in, no script, no Java object. */
@Component
@Order(Ordering.DEFAULT_ORDER + 20)
class FenceSetup extends AbstractProcessEnginePlugin {

    private static final String BASICS = "java.lang.String,java.lang.Integer,java.lang.Long,java.lang.Boolean,"
            + "java.lang.Double,java.util.Date,java.util.ArrayList,java.util.HashMap,java.util.LinkedHashMap";

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setBpmnParseFactory(CheckedModel::new);
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableScriptEngineCaching(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setDeserializationAllowedClasses(BASICS);
        engine.setDeserializationAllowedPackages("");
        tables(engine.getDmnEngineConfiguration());
    }

    private static void tables(DefaultDmnEngineConfiguration tables) {
        tables.getTransformer().getTransformListeners().add(0, new CheckedTable());
        tables.setScriptEngineResolver(language -> null);
        tables.setDefaultInputExpressionExpressionLanguage(DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE);
        tables.setDefaultInputEntryExpressionLanguage(DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE);
        tables.setDefaultOutputEntryExpressionLanguage(DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE);
        tables.setDefaultLiteralExpressionLanguage(DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE);
    }
}
