package it.accanto.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.RunningAccanto;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;

/** Tasks and lists that an earlier release made know nothing of waits until the product has started once. */
@RunningAccanto
class WaitsAfterAnUpgradeTest extends Aosta {

    @Autowired
    private ApplicationContext application;

    @Test
    void theyKnowTheDifferenceAfterAStart() throws Exception {
        String old = identification();
        String laid = identification();
        laysAside("aosta", laid, "COURT", day(12, 1));
        jdbc.sql("update ACT_RU_TASK set OWNER_ = null where ID_ = ?")
                .param(old)
                .update();
        filters.saveFilter(filters.createFilterQuery()
                .filterName(DAILY)
                .singleResult()
                .setQuery(tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}")));
        assertThat(listed(DAILY)).contains(old, laid);
        for (String runner : List.of("remindersMarked", "worklists")) {
            application.getBean(runner, ApplicationRunner.class).run(new DefaultApplicationArguments());
        }
        assertThat(listed(DAILY)).contains(old).doesNotContain(laid);
        assertThat(listed(WAITING)).contains(laid).doesNotContain(old);
    }
}
