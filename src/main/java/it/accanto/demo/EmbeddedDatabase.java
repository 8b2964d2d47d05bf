package it.accanto.demo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** On the embedded default only. */
class EmbeddedDatabase implements Condition {

    static boolean at(String url) {
        return url.startsWith("jdbc:h2:file:") || url.startsWith("jdbc:h2:mem:");
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return at(context.getEnvironment().getProperty("spring.datasource.url", ""));
    }
}
