package it.accanto.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.env.ScriptEnvResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing on the class path runs a script or fills a template that somebody else wrote; the tests' own class path holds more than the
 * jar's. FEEL and JUEL come with the engine: where a model or a table may use them is the fence's matter.
 */
class NoScriptEngineTest {

    @Test
    void onlyTheTwoThatTheEngineCarriesItselfAreThere() {
        List<String> engines = new ScriptEngineManager()
                .getEngineFactories().stream()
                        .map(factory -> factory.getClass().getPackageName())
                        .distinct()
                        .toList();
        assertThat(engines).isSubsetOf("org.camunda.feel.impl.script", "org.camunda.bpm.engine.impl.scripting.engine");
    }

    @Test
    void aLanguageByNameIsNotThere() {
        ScriptEngineManager scripts = new ScriptEngineManager();
        for (String name : List.of(
                "javascript",
                "ecmascript",
                "js",
                "nashorn",
                "graal.js",
                "rhino",
                "groovy",
                "python",
                "jython",
                "ruby",
                "beanshell",
                "freemarker",
                "velocity",
                "xslt",
                "xquery",
                "scala",
                "kotlin",
                "lua")) {
            assertThat(scripts.getEngineByName(name)).as(name).isNull();
            assertThat(scripts.getEngineByExtension(name)).as(name).isNull();
        }
        assertThat(ServiceLoader.load(ScriptEnvResolver.class)).isEmpty();
        assertThat(ServiceLoader.load(ScriptEngineFactory.class))
                .allSatisfy(factory -> assertThat(factory.getLanguageName()).matches("(?i).*feel.*|JSP 2.1 EL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "groovy.lang.GroovyShell",
                "groovy.text.SimpleTemplateEngine",
                "org.mozilla.javascript.Context",
                "org.openjdk.nashorn.api.scripting.NashornScriptEngine",
                "jdk.nashorn.api.scripting.NashornScriptEngine",
                "org.graalvm.polyglot.Context",
                "org.python.util.PythonInterpreter",
                "org.jruby.embed.ScriptingContainer",
                "bsh.Interpreter",
                "org.luaj.vm2.LuaValue",
                "org.mvel2.MVEL",
                "ognl.Ognl",
                "org.apache.commons.jexl3.JexlEngine",
                "org.codehaus.janino.SimpleCompiler",
                "scala.tools.nsc.Global",
                "freemarker.template.Configuration",
                "org.apache.velocity.app.VelocityEngine",
                "com.github.mustachejava.MustacheFactory",
                "com.samskivert.mustache.Mustache",
                "org.thymeleaf.TemplateEngine",
                "net.sf.saxon.Transform",
                "org.camunda.templateengines.FreeMarkerScriptEngine",
                "org.camunda.templateengines.VelocityScriptEngine",
                "org.camunda.templateengines.XsltScriptEngine",
                "org.camunda.templateengines.XQueryScriptEngine"
            })
    void noSuchClassIsThere(String name) {
        assertThat(getClass().getClassLoader().getResource(name.replace('.', '/') + ".class"))
                .isNull();
    }
}
