package it.accanto.rules.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.HttpClientOf;
import it.accanto.HttpClientOf.Answer;
import it.accanto.access.Office;
import it.accanto.access.People;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What two people of the policy office, ada who writes and bice who approves, do over HTTP with one file of tables. */
public class AStudio {

    public static final String WRITER = "ada";
    public static final String SECOND = "bice";

    private final int port;
    private final String file;

    public AStudio(int port, String file, People people) {
        this.port = port;
        this.file = file;
        for (String person : List.of(WRITER, SECOND, "cora")) {
            people.add(person, "Persona", "Di Prova", person, List.of(Office.POLICY), List.of());
        }
    }

    public HttpClientOf as(String person) {
        return new HttpClientOf(port, person, person);
    }

    public String path(String rest) {
        return "/api/rules/" + file + rest;
    }

    /** The text of the version in force, one cell of it changed. */
    public String changed(String cell, String to) {
        JsonNode rule = as(WRITER).get(path("")).body();
        int newest = 0;
        for (JsonNode version : rule.get("versions")) {
            if (!version.get("state").asText().equals("CANCELLED")) {
                newest = Math.max(newest, version.get("number").asInt());
            }
        }
        String dmn =
                as(WRITER).get(path("/versions/" + newest)).body().get("dmn").asText();
        assertThat(dmn).contains(cell);
        return dmn.replace(cell, to);
    }

    /** A draft of a person's, with that text. */
    public long drafted(String by, String dmn) {
        Answer opened = as(by).call("POST", path("/drafts"), "application/xml", dmn);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.body().get("id").asLong();
    }

    public Answer save(String by, long draft, int revision, String dmn) {
        return as(by).call("PUT", path("/drafts/" + draft + "?revision=" + revision), "application/xml", dmn);
    }

    public Answer submit(String by, long draft, @Nullable Object from) {
        Map<String, Object> sent = new HashMap<>();
        sent.put("norm", "DGR 1234/2026, art. 5");
        sent.put("reason", "Lo chiede la nuova delibera.");
        sent.put("from", from == null ? null : from.toString());
        return as(by).post(path("/drafts/" + draft + "/submission"), sent);
    }

    /** Written by ada, sent by ada; what the submission answered. */
    public JsonNode submitted(String cell, String to, LocalDate from) {
        Answer sent = submit(WRITER, drafted(WRITER, changed(cell, to)), from);
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        return sent.body();
    }

    public JsonNode change(JsonNode sent) {
        return as(SECOND)
                .get("/api/rules/changes/" + sent.get("change").asLong())
                .body();
    }

    public Answer answer(String by, JsonNode sent, String approval, @Nullable String words) {
        Map<String, Object> given = new HashMap<>();
        given.put("approval", approval);
        given.put("words", words);
        return as(by).post(
                        "/engine-rest/task/" + sent.get("task").asText() + "/submit-form",
                        HttpClientOf.variables(given));
    }

    /** The same, approved by bice. */
    public JsonNode approved(String cell, String to, LocalDate from) {
        JsonNode sent = submitted(cell, to, from);
        Answer answer = answer(SECOND, sent, "APPROVE", null);
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
        return change(sent);
    }

    public Answer withdraw(String by, Object from) {
        return as(by).post(
                        path("/withdrawals"), Map.of("from", from.toString(), "reason", "Il giudice l'ha annullata."));
    }
}
