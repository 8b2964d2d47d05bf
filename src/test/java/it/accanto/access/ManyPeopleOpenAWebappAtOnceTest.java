package it.accanto.access;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.RunningAccanto;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** However many pages are opened at once, each one's policy allows the scripts of that page. */
@RunningAccanto
class ManyPeopleOpenAWebappAtOnceTest {

    private static final int PAGES = 200;

    @LocalServerPort
    private int port;

    @Test
    void everyPageRunsItsOwnScripts() {
        HttpClient browsers = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<String>>> opened = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            String webapp = i % 2 == 0 ? "cockpit" : "tasklist";
            opened.add(browsers.sendAsync(
                    HttpRequest.newBuilder(
                                    URI.create("http://localhost:" + port + "/camunda/app/" + webapp + "/default/"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString()));
        }
        for (CompletableFuture<HttpResponse<String>> one : opened) {
            HttpResponse<String> page = one.join();
            assertThat(page.statusCode()).isEqualTo(200);
            String allowed = first(
                    "'nonce-([^']+)'",
                    page.headers().firstValue("Content-Security-Policy").orElseThrow());
            Matcher script = Pattern.compile("nonce=\"([^\"]+)\"").matcher(page.body());
            assertThat(script.results().map(found -> found.group(1)))
                    .isNotEmpty()
                    .containsOnly(allowed);
            assertThat(page.headers()
                            .firstValueAsLong("Content-Length")
                            .orElse(page.body().length()))
                    .isEqualTo(page.body().getBytes(StandardCharsets.UTF_8).length);
        }
        assertThat(opened.stream()
                        .map(one -> first("nonce=\"([^\"]+)\"", one.join().body()))
                        .distinct())
                .as("no nonce is used twice")
                .hasSize(PAGES);
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
