package it.accanto.pathway;

import java.beans.FeatureDescriptor;
import java.util.Arrays;
import java.util.Iterator;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * Asked first about every property and method of an object: only a method that a Steps bean declares may be called, and only the case
 * number may be read off an execution. All else is refused, whatever object it is.
 */
class StepCalls extends ELResolver {

    private static final String CASE_NUMBER = "processBusinessKey";

    private final BeanELResolver methods = new BeanELResolver(true);

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base == null) {
            return null;
        }
        if (base instanceof ExecutionEntity execution && CASE_NUMBER.equals(property)) {
            context.setPropertyResolved(true);
            return execution.getProcessBusinessKey();
        }
        throw refused();
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            Object method,
            Class<?> @Nullable [] types,
            Object @Nullable [] arguments) {
        if (base == null || !declaredBySteps(ClassUtils.getUserClass(base), String.valueOf(method))) {
            throw refused();
        }
        return methods.invoke(context, base, method, types, arguments);
    }

    private static boolean declaredBySteps(Class<?> steps, String method) {
        return steps.getName().startsWith("it.accanto.")
                && steps.getSimpleName().endsWith("Steps")
                && Arrays.stream(steps.getMethods())
                        .filter(found -> found.getName().equals(method))
                        .map(found -> found.getDeclaringClass().getName())
                        .anyMatch(declaring -> declaring.startsWith("it.accanto."))
                && Arrays.stream(Object.class.getMethods())
                        .noneMatch(inherited -> inherited.getName().equals(method));
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        throw refused();
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }

    private static ELException refused() {
        return new ELException("An expression may call the Steps of its process and compare variables, nothing else.");
    }
}
