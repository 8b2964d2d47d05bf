package it.accanto.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import it.accanto.AReport;
import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.IdentityProvider;
import it.accanto.RunningWithIdentityProvider;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A colleague whom the operator's identity provider names: what their token opens, and which tokens open nothing. */
@RunningWithIdentityProvider
class ColleagueWithATokenTest {

    private static final String ENGINE = "/engine-rest/engine";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityProvider provider;

    @Autowired
    private CaseWalk walk;

    @BeforeEach
    void begin() {
        walk.begin();
    }

    private HttpResponse<String> get(String path, String token) {
        return Asking.get(port, path, "Authorization", "Bearer " + token);
    }

    private void refused(String token) {
        assertThat(get(ENGINE, token).statusCode()).isEqualTo(401);
        HttpResponse<String> answer = get("/api/cases/MI-2026-000001", token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Asking.body(answer).get("type")).isEqualTo("not_logged_in");
        assertThat(answer.headers().map().toString()).doesNotContain("error_description", "Jwt");
    }

    private JWTClaimsSet.Builder rita() {
        return provider.claims("rita", "casework", "territory/mi");
    }

    @Test
    void hasExactlyTheOfficesAndTerritoriesThatTheTokenNames() {
        String number = AReport.of("MI").sentBy(new HttpClientOf(port, "casework", "casework"));
        String milano =
                provider.signed(provider.claims("rita", "/casework", "/territory/mi", "wheel", "camunda-admin"));
        String torino = provider.signed(provider.claims("pia", "casework", "territory/to", "territory/zz"));
        String none = provider.signed(provider.claims("ugo", "somewhere-else"));

        assertThat(get("/api/cases/" + number, milano).statusCode()).isEqualTo(200);
        assertThat(tasks(milano)).isPositive();
        assertThat(get("/api/cases/" + number, torino).statusCode()).isEqualTo(404);
        assertThat(tasks(torino)).isZero();
        assertThat(get("/api/cases/" + number, none).statusCode()).isIn(403, 404);
        assertThat(get("/engine-rest/task/count", none).statusCode()).isEqualTo(403);
    }

    private long tasks(String token) {
        HttpResponse<String> answer = get("/engine-rest/task/count", token);
        assertThat(answer.statusCode()).isEqualTo(200);
        return ((Number) Asking.body(answer).get("count")).longValue();
    }

    @Test
    void administersOnlyByTheGroupThatTheOperatorNamed() {
        String named = provider.signed(provider.claims("ada", "accanto-administrators"));
        String claimed = provider.signed(provider.claims("eva", "camunda-admin", "/camunda-admin"));
        assertThat(get("/engine-rest/user/count", named).statusCode()).isEqualTo(200);
        assertThat(get("/engine-rest/user/count", claimed).statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenThatIsNotTheProvidersOpensNothing() throws JOSEException {
        String good = provider.signed(rita());
        assertThat(get(ENGINE, good).statusCode()).isEqualTo(200);
        String[] parts = good.split("\\.");
        refused(parts[0] + "."
                + new PlainJWT(provider.claims("admin", "accanto-administrators")
                                .build())
                        .serialize()
                        .split("\\.")[1] + "." + parts[2]);
        refused(new PlainJWT(rita().build()).serialize());
        refused(provider.forged(rita()));
        SignedJWT shared = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), rita().build());
        shared.sign(new MACSigner(provider.publicKey()));
        refused(shared.serialize());
        refused(good + "x");
    }

    @Test
    void aTokenForSomebodyElseOrOfAnotherTimeOpensNothing() {
        refused(provider.signed(rita().audience("another-application")));
        refused(provider.signed(rita().audience(List.of())));
        refused(provider.signed(rita().issuer("http://localhost:1")));
        refused(provider.signed(rita().expirationTime(Date.from(Instant.now().minus(Duration.ofMinutes(10))))));
        refused(provider.signed(rita().expirationTime(null)));
        refused(provider.signed(rita().notBeforeTime(Date.from(Instant.now().plus(Duration.ofMinutes(10))))));
    }

    @Test
    void aTokenThatNamesNobodyWhomTheEngineCouldKnowOpensNothing() {
        for (String name : List.of("rita.rossi@example.org", "", "accanto", "a b", "../x", "r".repeat(65))) {
            refused(provider.signed(provider.claims(name, "casework", "territory/mi")));
        }
        refused(provider.signed(rita().claim("preferred_username", null)));
        refused(provider.signed(rita().claim("preferred_username", List.of("rita"))));
    }

    @Test
    void aTokenInTheAddressIsNoToken() {
        assertThat(Asking.get(port, ENGINE + "?access_token=" + provider.signed(rita()))
                        .statusCode())
                .isEqualTo(401);
    }
}
