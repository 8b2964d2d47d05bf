package it.accanto.loader;

import it.accanto.invented.InventedLives;
import it.accanto.invented.InventedMinor;
import it.accanto.invented.InventedStaff;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;

/** Doti asked for and departures recorded over our own API, by the invented case worker of the territory. */
class TemplateActs implements InventedLives.Acts {

    private static final Logger LOG = LoggerFactory.getLogger(TemplateActs.class);

    private final RestClient http;

    TemplateActs(int port) {
        this.http = RestClient.create("http://127.0.0.1:" + port);
    }

    @Override
    public void on(LocalDate day, InventedMinor minor, String number) {
        if (minor.text("doteAskedOn").equals(day.toString())) {
            post(minor, number, "dote-requests", Map.of("dote", minor.text("dote")));
        }
        if (minor.text("departsOn").equals(day.toString())) {
            post(
                    minor,
                    number,
                    "departures",
                    Map.of("kind", minor.text("departsAs"), "on", Objects.toString(minor.day("departsOn"))));
        }
    }

    private void post(InventedMinor minor, String number, String act, Map<String, String> body) {
        String person = InventedStaff.of(minor.territory(), "casework");
        HttpStatusCode status = http.post()
                .uri("/api/cases/{number}/{act}", number, act)
                .headers(headers -> headers.setBasicAuth(person, person))
                .body(body)
                .exchange((request, response) -> response.getStatusCode());
        if (!status.is2xxSuccessful()) {
            LOG.debug("{} of a template was refused with {}", act, status);
        }
    }
}
