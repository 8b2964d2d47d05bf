package it.accanto;

import jakarta.servlet.Filter;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/**
 * Counts what a request asks of the database, at the driver: every execution is one round trip, a batch too; commits are counted
 * apart, and fetching the next fifty ids, which falls on one act in many, is not. Counting begins when the person is known and ends when the answer is written.
 */
public class RoundTrips implements BeanPostProcessor {

    /** What one request asked: the statements in their order, and how often it committed or rolled back. */
    public record Count(List<String> statements, List<String> ends) {

        public int roundTrips() {
            return statements.size();
        }

        public int commits() {
            return ends.size();
        }
    }

    private final ThreadLocal<@Nullable Count> counting = new ThreadLocal<>();
    private final BlockingQueue<Count> counted = new LinkedBlockingQueue<>();
    private volatile boolean awaited;

    /** What the one request that is sent meanwhile asks of the database. */
    public Count of(Runnable request) {
        counted.clear();
        awaited = true;
        try {
            request.run();
            Count count = counted.poll(10, TimeUnit.SECONDS);
            if (count == null) {
                throw new AssertionError("no request was counted");
            }
            return count;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            awaited = false;
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof DataSource source)) {
            return bean;
        }
        return ProxyDataSourceBuilder.create(source)
                .afterQuery((execution, queries) -> executed(queries))
                .afterMethod(this::ended)
                .build();
    }

    private void executed(List<QueryInfo> queries) {
        Count count = counting.get();
        String first = queries.isEmpty() ? "" : queries.get(0).getQuery();
        if (count != null && !first.contains("next value for") && !first.contains("nextval(")) {
            count.statements().add(queries.size() > 1 ? queries.size() + " at once: " + first : first);
        }
    }

    private void ended(MethodExecutionContext call) {
        Count count = counting.get();
        String method = call.getMethod().getName();
        if (count != null
                && call.getTarget() instanceof Connection
                && (method.equals("commit") || method.equals("rollback"))) {
            count.ends().add(method);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        static RoundTrips roundTrips() {
            return new RoundTrips();
        }

        /** Right behind the log-in. */
        @Bean
        FilterRegistrationBean<Filter> countsRoundTrips(RoundTrips trips) {
            FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
                if (!trips.awaited) {
                    chain.doFilter(request, response);
                    return;
                }
                Count count = new Count(new ArrayList<>(), new ArrayList<>());
                trips.counting.set(count);
                try {
                    chain.doFilter(request, response);
                } finally {
                    trips.counting.remove();
                    trips.counted.add(count);
                }
            });
            filter.setName("countsRoundTrips");
            filter.addUrlPatterns("/engine-rest/*", "/api/*");
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 101);
            return filter;
        }
    }
}
