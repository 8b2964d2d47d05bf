package it.accanto.access;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Bearer tokens of the operator's identity provider, whose address is the only thing we know of it: its signature, its name, our name as
 * the audience, and an end that has not come.
 */
@Component
@ConditionalOnExpression("'${accanto.issuer:}' != ''")
class Tokens {

    private final JwtDecoder decoder;
    private final PersonFromClaims people;

    Tokens(AccessSettings settings) {
        if (settings.audience().isBlank()) {
            throw new CannotStart(
                    "An identity provider is named, but not for whom its tokens must be made.",
                    "Set ACCANTO_AUDIENCE to the audience that the identity provider writes into tokens for Accanto.");
        }
        this.decoder = new SupplierJwtDecoder(() -> decoder(settings));
        this.people = new PersonFromClaims(settings);
    }

    private static JwtDecoder decoder(AccessSettings settings) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withIssuerLocation(settings.issuer()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()), audience(settings), ends()));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> audience(AccessSettings settings) {
        return new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience()));
    }

    private static OAuth2TokenValidator<Jwt> ends() {
        return new JwtClaimValidator<Instant>(JwtClaimNames.EXP, Objects::nonNull);
    }

    void acceptedBy(HttpSecurity http, AuthenticationEntryPoint asking) throws Exception {
        http.oauth2ResourceServer(server -> server.authenticationEntryPoint(asking)
                .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(this::known)));
    }

    private AbstractAuthenticationToken known(Jwt token) {
        return new PreAuthenticatedAuthenticationToken(
                people.from(token.getClaims())
                        .orElseThrow(() -> new InvalidBearerTokenException("names nobody we could know")),
                null,
                List.of());
    }
}
