package it.accanto.fence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** No command of the engine or of its webapps is without a judgement: who brings a new version has to judge what it adds. */
class CommandRulesTest {

    private static final Pattern NAME = Pattern.compile(".*!/(org/camunda/bpm/.*)\\.class");

    @Test
    void everyCommandOnTheClassPathIsAllowedToSomebodyOrKnowinglyRefused() throws IOException {
        List<Class<?>> commands = commands();
        assertThat(commands).hasSizeGreaterThan(300);
        assertThat(commands.stream()
                        .filter(command -> !CommandRules.judged(command))
                        .map(Class::getName))
                .isEmpty();
    }

    @Test
    void aCommandThatNobodyKnowsIsRefused() {
        Command<String> unknown = context -> "";
        assertThat(CommandRules.of(unknown)).isEqualTo(Rule.NOBODY);
    }

    private static List<Class<?>> commands() throws IOException {
        List<Class<?>> commands = new ArrayList<>();
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:org/camunda/bpm/**/*.class")) {
            var name = NAME.matcher(resource.getURL().toString());
            if (name.matches()) {
                command(name.group(1).replace('/', '.'), commands);
            }
        }
        return commands;
    }

    private static void command(String name, List<Class<?>> commands) {
        try {
            Class<?> found = Class.forName(name, false, CommandRulesTest.class.getClassLoader());
            if (Command.class.isAssignableFrom(found)
                    && !found.isInterface()
                    && !Modifier.isAbstract(found.getModifiers())) {
                commands.add(found);
            }
        } catch (ClassNotFoundException | LinkageError notOurs) {
            // needs a library that is not here, so nobody can give it
        }
    }
}
