package it.accanto.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.accanto.AReport;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whatever cannot be right is answered with a refusal in Italian and nothing of the inside, by whichever part of the product sees it
 * first; and nothing of what was sent is written into the log.
 */
@RunningAccanto
@ExtendWith(OutputCaptureExtension.class)
class ErrorsTellNothingTest {

    private static final Pattern INSIDE = Pattern.compile(
            "exception|\\borg\\.|\\bjava\\.|\\bjakarta\\.|com\\.fasterxml|it\\.accanto|engine-\\d|\\bsql\\b|select |act_[a-z]|case_file|"
                    + "tomcat|apache|jersey|camunda|spring|jackson|hibernate|\\bat [a-z]+\\.[a-z]|<html|<!doctype|"
                    + BadRequests.MARK.toLowerCase(Locale.ROOT));

    private static final List<String> SHAPE = List.of("type", "message", "field");
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    private String number;

    @BeforeEach
    void aCase() {
        walk.begin();
        number = AReport.of("MI").sentBy(new HttpClientOf(port, "casework", "casework"));
    }

    @Test
    void everyBadRequestIsRefusedInTheSameShapeAndLeavesNoWordInTheLog(CapturedOutput output) {
        RawHttp http = new RawHttp(port);
        List<String> faults = new ArrayList<>();
        for (BadRequests.Bad bad : new BadRequests(number).all()) {
            int before = output.getAll().length();
            RawHttp.Reply reply = bad.sent().apply(http);
            fault(reply).ifPresent(fault -> faults.add(bad.what() + "\n      " + fault));
            String logged = output.getAll().substring(before);
            if (logged.contains(BadRequests.MARK) || logged.contains("ERROR")) {
                faults.add(bad.what() + "\n      LOGGED " + logged.substring(0, Math.min(600, logged.length())));
            }
        }
        assertThat(faults).as("%d faults", faults.size()).isEmpty();
    }

    private static Optional<String> fault(RawHttp.Reply reply) {
        if (reply.status() == 0) {
            boolean silent = reply.head().isEmpty() || isRefusal(reply.head());
            return silent ? Optional.empty() : Optional.of("no answer of HTTP: " + reply.head());
        }
        String shown = reply.status() + " "
                + reply.body().substring(0, Math.min(300, reply.body().length()));
        if (reply.head().toLowerCase(Locale.ROOT).contains("\nserver:")
                || reply.head().contains(BadRequests.MARK)) {
            return Optional.of(reply.head());
        }
        if (reply.status() < 400) {
            return Optional.empty();
        }
        if (reply.status() >= 500 && reply.status() != 501 && reply.status() != 505) {
            return Optional.of(shown);
        }
        if (reply.status() == 405 && reply.body().isEmpty()) {
            return Optional.empty();
        }
        return isRefusal(reply.body()) ? Optional.empty() : Optional.of(shown);
    }

    private static boolean isRefusal(String body) {
        if (INSIDE.matcher(body.toLowerCase(Locale.ROOT)).find()) {
            return false;
        }
        try {
            JsonNode json = JSON.readTree(body);
            List<String> names = new ArrayList<>();
            json.fieldNames().forEachRemaining(names::add);
            return names.equals(SHAPE) && json.get("message").asText().endsWith(".");
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
