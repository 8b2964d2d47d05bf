package it.accanto.fence;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Goes through everything that answers a request in the running product, and lists it. */
class Walk {

    private static final Comparator<Endpoint> BY_PLACE = Comparator.comparing(Endpoint::application)
            .thenComparing(Endpoint::path)
            .thenComparing(Endpoint::method);

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE");

    private final WebApplicationContext spring;
    private final Set<Endpoint> found = new TreeSet<>(BY_PLACE);

    private Walk(WebApplicationContext spring) {
        this.spring = spring;
    }

    /** Every endpoint there is. */
    static Set<Endpoint> through(WebApplicationContext spring) throws Exception {
        Walk walk = new Walk(spring);
        walk.spring();
        walk.jersey();
        return walk.found;
    }

    /** Every servlet and what it is mapped to. */
    static Map<String, Collection<String>> servlets(ServletContext context) {
        Map<String, Collection<String>> servlets = new LinkedHashMap<>();
        context.getServletRegistrations()
                .forEach((name, servlet) -> servlets.put(name, new TreeSet<>(servlet.getMappings())));
        return servlets;
    }

    private void spring() {
        spring.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(this::mapped));
        spring.getBeansOfType(AbstractUrlHandlerMapping.class).values().forEach(this::urls);
    }

    private void urls(AbstractUrlHandlerMapping mapping) {
        mapping.getHandlerMap().keySet().forEach(path -> ours("GET", path));
        if (mapping.getRootHandler() != null) {
            ours("GET", "/");
        }
        if (mapping.getDefaultHandler() != null) {
            throw new AssertionError("whatever is not found elsewhere is answered by " + mapping.getDefaultHandler());
        }
    }

    private void mapped(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        for (String path : mapping.getPatternValues()) {
            if (methods.isEmpty()) {
                METHODS.forEach(method -> ours(method, path));
            }
            methods.forEach(method -> ours(method.name(), path));
        }
    }

    private void ours(String method, String path) {
        found.add(new Endpoint(Endpoint.Application.OURS, method, path));
    }

    private void jersey() throws Exception {
        ResourceConfig rest = spring.getBean(ResourceConfig.class);
        classes(rest.getClasses(), Endpoint.Application.ENGINE, "");
        for (ServletRegistration servlet :
                spring.getServletContext().getServletRegistrations().values()) {
            String application = servlet.getInitParameter(ServletProperties.JAXRS_APPLICATION_CLASS);
            if (ServletContainer.class.getName().equals(servlet.getClassName()) && application != null) {
                webapp(
                        (Application) Class.forName(application)
                                .getDeclaredConstructor()
                                .newInstance(),
                        servlet);
            }
        }
    }

    private void webapp(Application application, ServletRegistration servlet) {
        for (String mapping : servlet.getMappings()) {
            String name = mapping.replaceAll("^.*/([^/]+)/\\*$", "$1");
            boolean engine = name.equals("engine");
            classes(
                    application.getClasses(),
                    engine ? Endpoint.Application.ENGINE : Endpoint.Application.WEBAPPS,
                    engine ? "" : "/" + name);
        }
    }

    private void classes(Set<Class<?>> classes, Endpoint.Application application, String prefix) {
        for (Class<?> type : classes) {
            Resource resource = Resource.isAcceptable(type) ? Resource.from(type, true) : null;
            if (resource != null && resource.getPath() != null) {
                resource(resource, application, prefix + "/" + resource.getPath());
            }
        }
    }

    private void resource(Resource resource, Endpoint.Application application, String path) {
        resource.getResourceMethods()
                .forEach(method -> found.add(Endpoint.ofJersey(application, method.getHttpMethod(), path)));
        ResourceMethod locator = resource.getResourceLocator();
        if (locator != null) {
            Method located = locator.getInvocable().getHandlingMethod();
            resource(Resource.from(located.getReturnType(), true), application, path);
        }
        resource.getChildResources().forEach(child -> resource(child, application, path + "/" + child.getPath()));
    }
}
