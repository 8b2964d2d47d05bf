package it.accanto.access;

import static org.assertj.core.api.Assertions.assertThat;

import it.accanto.CaseWalk;
import it.accanto.HttpClientOf;
import it.accanto.RunningAccanto;
import it.accanto.RunningWithIdentityProvider;
import it.accanto.WebappClientOf;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** CVE-2026-77226 as it is done: a stranger lets Camunda's first-run set-up make them an administrator. Also what production is like. */
@RunningWithIdentityProvider
class StrangerAtTheFirstRunSetupTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalk walk;

    @Autowired
    private IdentityService identity;

    @Autowired
    private People people;

    @Autowired
    private LockedMember member;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        walk.begin();
    }

    @Test
    void isRefusedEvenWhenNoAdministratorIsLeft() {
        identity.deleteUser("admin");
        try {
            WebappClientOf stranger = new WebappClientOf(port);
            stranger.get("/camunda/app/admin/default/");
            assertThat(stranger.post(
                                    "/camunda/api/admin/setup/default/user/create",
                                    Map.of(
                                            "profile",
                                            Map.of("id", "mallory", "firstName", "M", "lastName", "M"),
                                            "credentials",
                                            Map.of("password", "Strong-passw0rd")))
                            .status())
                    .isIn(401, 403);
            assertThat(identity.createUserQuery().userId("mallory").count()).isZero();
            assertThat(identity.createUserQuery()
                            .memberOfGroup(Groups.CAMUNDA_ADMIN)
                            .list())
                    .extracting(User::getId)
                    .containsExactly(LockedMember.ID);
        } finally {
            people.addAdministrator("admin", RunningAccanto.ADMIN_PASSWORD);
        }
    }

    @Test
    void theTechnicalMemberCannotLogInWhateverTheirPasswordAndComesBack() {
        User technical = identity.createUserQuery().userId(LockedMember.ID).singleResult();
        technical.setPassword("Known-to-all-1");
        identity.saveUser(technical);
        assertThat(new HttpClientOf(port, LockedMember.ID, "Known-to-all-1")
                        .get("/engine-rest/engine")
                        .status())
                .isEqualTo(401);
        identity.deleteMembership(LockedMember.ID, Groups.CAMUNDA_ADMIN);
        identity.unlockUser(LockedMember.ID);
        member.afterSingletonsInstantiated();
        assertThat(identity.createUserQuery()
                        .memberOfGroup(Groups.CAMUNDA_ADMIN)
                        .userId(LockedMember.ID)
                        .count())
                .isEqualTo(1);
        assertThat(jdbc.sql("select attempts_ from act_id_user where id_ = ?")
                        .param(LockedMember.ID)
                        .query(Integer.class)
                        .single())
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void nothingOfTheDemonstrationIsThere() {
        for (String person : List.of(
                "anna", "elena", "samir", "giulia", "marco", "sara", "paolo", "chiara", "teresa", "bruno", "carla",
                "davide", "dora")) {
            assertThat(new HttpClientOf(port, person, person)
                            .get("/engine-rest/engine")
                            .status())
                    .isEqualTo(401);
        }
        HttpClientOf admin = new HttpClientOf(port, "admin", RunningAccanto.ADMIN_PASSWORD);
        assertThat(new HttpClientOf(port, "admin", "admin")
                        .get("/engine-rest/engine")
                        .status())
                .isEqualTo(401);
        identity.unlockUser("admin");
        assertThat(admin.get("/api/demo/clock").status()).isEqualTo(404);
        assertThat(admin.post("/api/demo/clock", Map.of("to", "2027-03-01T08:00:00+01:00"))
                        .status())
                .isEqualTo(404);
        assertThat(admin.get("/v3/api-docs").text()).doesNotContain("demo");
    }

    @Test
    void whereBrowsersComeByTlsNothingTravelsWithout() {
        var page = Asking.get(port, "/camunda/app/tasklist/default/");
        assertThat(page.headers().allValues("Set-Cookie")).hasSize(2).allMatch(cookie -> cookie.contains("Secure"));
        for (String path : List.of("/camunda/app/tasklist/default/", "/engine-rest/engine", "/api/x", "/anything")) {
            assertThat(Asking.get(port, path).headers().allValues("Strict-Transport-Security"))
                    .as(path)
                    .containsExactly("max-age=31536000");
        }
    }
}
