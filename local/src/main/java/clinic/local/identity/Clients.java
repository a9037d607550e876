package clinic.local.identity;

import java.net.URI;
import java.time.Duration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens: the front-door and nobody else. */
final class Clients {

    private Clients() {}

    static RegisteredClient frontDoor(IdentityProperties properties) {
        String secret =
                properties.clientSecret() == null ? ClientSecret.ensure(properties.data()) : properties.clientSecret();
        RegisteredClient.Builder client = RegisteredClient.withId(ClientSecret.FRONT_DOOR)
                .clientId(ClientSecret.FRONT_DOOR)
                .clientSecret(Passwords.encode(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(Duration.ofMinutes(1))
                        .accessTokenTimeToLive(properties.accessToken())
                        .refreshTokenTimeToLive(properties.shift())
                        .reuseRefreshTokens(false)
                        .build());
        for (URI origin : properties.frontDoor()) {
            client.redirectUri(origin + "/login/oauth2/code/clinic").postLogoutRedirectUri(origin + "/logged-out");
        }
        return client.build();
    }
}
