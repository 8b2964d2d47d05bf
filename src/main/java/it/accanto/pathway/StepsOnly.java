package it.accanto.pathway;

import java.util.AbstractMap;
import java.util.Set;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What a model can reach: the Steps beans, and no other bean. */
class StepsOnly extends SpringExpressionManager {

    StepsOnly(ApplicationContext context) {
        super(context, new Reachable(context));
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
