package it.accanto.pathway;

import java.util.AbstractMap;
import java.util.Set;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What an expression can reach: the Steps beans and their methods, variables, and the case number; no other bean, method or property. */
class StepsOnly extends SpringExpressionManager {

    private final Reachable reachable;

    StepsOnly(ApplicationContext context) {
        this(context, new Reachable(context));
    }

    private StepsOnly(ApplicationContext context, Reachable reachable) {
        super(context, reachable);
        this.reachable = reachable;
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new StepCalls());
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ReadOnlyMapELResolver(reachable));
        return resolver;
    }

    /** Looks a bean up when a model first asks for it: Steps need the engine, which is being built here. */
    private static class Reachable extends AbstractMap<Object, Object> {

        private final ApplicationContext context;

        Reachable(ApplicationContext context) {
            this.context = context;
        }

        @Override
        public boolean containsKey(@Nullable Object name) {
            return name instanceof String bean && bean.endsWith("Steps") && context.containsBean(bean);
        }

        @Override
        public @Nullable Object get(@Nullable Object name) {
            return containsKey(name) ? context.getBean((String) name) : null;
        }

        @Override
        public Set<Entry<Object, Object>> entrySet() {
            return Set.of();
        }
    }
}
