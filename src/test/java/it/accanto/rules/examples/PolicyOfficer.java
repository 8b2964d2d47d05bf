package it.accanto.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.accanto.HttpClientOf;
import java.util.HashMap;
import java.util.Map;

/** Somebody of the policy office at the studio's API. */
final class PolicyOfficer {

    final HttpClientOf http;

    PolicyOfficer(int port) {
        this.http = new HttpClientOf(port, "policy", "policy");
    }

    String inForce(String key) {
        JsonNode rule = http.get("/api/rules/" + key).body();
        for (JsonNode version : rule.get("versions")) {
            if (version.get("state").asText().equals("IN_FORCE")) {
                return http.get("/api/rules/" + key + "/versions/"
                                + version.get("number").asInt())
                        .body()
                        .get("dmn")
                        .asText();
            }
        }
        throw new AssertionError("nothing in force");
    }

    /** A draft of what is in force, with one text put in the place of another. */
    long draft(String key, String text, String instead) {
        String dmn = inForce(key);
        assertThat(dmn).contains(text);
        return draft(key, dmn.replace(text, instead));
    }

    long draft(String key, String dmn) {
        HttpClientOf.Answer answer = http.call("POST", "/api/rules/" + key + "/drafts", "application/xml", dmn);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().get("id").asLong();
    }

    static String path(String key, long draft) {
        return "/api/rules/" + key + "/drafts/" + draft;
    }

    JsonNode tried(String key, long draft) {
        HttpClientOf.Answer answer = http.get(path(key, draft) + "/examples");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    JsonNode tried(String key, long draft, String code) {
        for (JsonNode example : tried(key, draft).get("examples")) {
            if (example.get("code").asText().equals(code)) {
                return example;
            }
        }
        throw new AssertionError("no example " + code);
    }

    void discard(String key, long draft) {
        assertThat(http.call("DELETE", path(key, draft), "application/json", "").status())
                .isEqualTo(204);
    }

    /** Whoever of twenty asks for 70,000 euros for a business. */
    static Map<String, Object> business() {
        return new HashMap<>(Map.of(
                "ageYears",
                20,
                "permitType",
                "LAVORO_SUBORDINATO",
                "businessIdea",
                true,
                "italianB1",
                true,
                "amountEUR",
                70_000,
                "legalForm",
                "SOLE",
                "vatNumberYears",
                0,
                "unresolvedDebt",
                false));
    }
}
