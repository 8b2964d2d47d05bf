package it.accanto.stories;

import it.accanto.CaseWalk;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A story begins on the day on which all tests begin, with nothing but a port to talk to. */
@SuppressWarnings("NullAway.Init")
abstract class Story {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private JdbcClient jdbc;

    StoryTeller story;
    UsualSteps usual;
    DoteSteps dote;
    TransitionSteps transition;
    EngineTables engineTables;

    @BeforeEach
    void begin() {
        walk.begin();
        story = new StoryTeller(port, walk);
        usual = new UsualSteps(story);
        dote = new DoteSteps(story);
        transition = new TransitionSteps(story);
        engineTables = new EngineTables(jdbc);
    }
}
