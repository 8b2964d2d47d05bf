package it.accanto.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What an operator says about who comes in. Each setting has its line in {@code src/docs/guides/login.md}. */
@ConfigurationProperties("accanto")
record AccessSettings(
        @DefaultValue("true") boolean demo,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String issuer,
        @DefaultValue("") String audience,
        @DefaultValue("preferred_username") String personClaim,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue("territory/") String territoryPrefix,
        @DefaultValue("") String adminGroup) {

    /** Browsers come by TLS, mostly through a proxy. The demonstration listens to its own machine only and has none. */
    boolean browsersComeByTls() {
        return tls && !demo;
    }
}
