package it.accanto.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.CaseWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A story begins on the day on which all tests begin, with nothing but a port to talk to. */
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init")
abstract class Story {

    private CapturedOutput log;

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private JdbcClient jdbc;

    StoryTeller story;
    ArrivalSteps arrival;
    UsualSteps usual;
    DoteSteps dote;
    TransitionSteps transition;
    EngineTables engineTables;

    @BeforeEach
    void begin(CapturedOutput output) {
        log = output;
        walk.begin();
        story = new StoryTeller(port, walk);
        arrival = new ArrivalSteps(story);
        usual = new UsualSteps(story);
        dote = new DoteSteps(story);
        transition = new TransitionSteps(story);
        engineTables = new EngineTables(jdbc);
    }

    /** The case is closed, nothing is left to do, and no word of it stands in the engine's tables or in the log of the run. */
    void closedWith(String outcome) {
        JsonNode told = story.caseOf();
        assertThat(told.get("outcome").asText()).isEqualTo(outcome);
        assertThat(told.get("stage").asText()).isEqualTo("CLOSED");
        assertThat(told.get("closedOn").asText()).isEqualTo(story.now());
        assertThat(story.openTasks()).isEmpty();
        assertThat(story.deadlines()).noneMatch(due -> due.get("doneOn").isNull());
        engineTables.hold(story.number(), story.typed());
        assertThat(story.typed()).noneMatch(word -> log.getAll().contains(word));
    }
}
