package it.accanto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report of a minor, for whoever only needs a case: every field of its form answered, each of them open to another answer. */
public final class AReport {

    private static final String FORM = "/engine-rest/process-definition/key/case-pathway/submit-form";

    private final Map<String, Object> answers = new LinkedHashMap<>();

    private AReport(String province) {
        answers.put("givenName", "Prova");
        answers.put("familyName", "Inventata");
        answers.put("birthDate", "2010-03-01");
        answers.put("birthDateCertainty", "DECLARED");
        answers.put("gender", "M");
        answers.put("nationality", "EG");
        answers.put("languages", "ar");
        answers.put("province", province);
        answers.put("reportedOn", "2026-11-20");
        answers.put("reportedBy", "Questura");
    }

    public static AReport of(String province) {
        return new AReport(province);
    }

    /** The same with another answer to one field; null leaves the field out. */
    public AReport with(String field, @Nullable Object answer) {
        if (answer == null) {
            answers.remove(field);
        } else {
            answers.put(field, answer);
        }
        return this;
    }

    public Map<String, Object> answers() {
        return Map.copyOf(answers);
    }

    /** Somebody sends it, and a case opens: its number. */
    public String sentBy(HttpClientOf reporter) {
        HttpClientOf.Answer answer = reporter.post(FORM, HttpClientOf.variables(answers));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().get("businessKey").asText();
    }
}
