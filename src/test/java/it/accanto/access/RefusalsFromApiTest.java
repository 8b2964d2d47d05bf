package it.accanto.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Only what went wrong here is an error in the log. */
@ExtendWith(OutputCaptureExtension.class)
class RefusalsFromApiTest {

    private final MockMvc api = standaloneSetup(new Answering())
            .setControllerAdvice(new RefusalsFromApi())
            .build();

    @RestController
    static class Answering {

        @GetMapping("/left")
        String left() throws IOException {
            throw new AsyncRequestNotUsableException("Broken pipe");
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("broken");
        }
    }

    @Test
    void whoLeavesBeforeTheAnswerIsNoError(CapturedOutput output) throws Exception {
        assertThat(api.perform(get("/left")).andReturn().getResponse().getContentAsString())
                .isEmpty();
        assertThat(output.getAll()).doesNotContain("ERROR", "Broken pipe");
    }

    @Test
    void whatBreaksIsOne(CapturedOutput output) throws Exception {
        assertThat(api.perform(get("/broken")).andReturn().getResponse().getStatus())
                .isEqualTo(500);
        assertThat(output.getAll()).contains("ERROR", "An act of the API failed");
    }
}
