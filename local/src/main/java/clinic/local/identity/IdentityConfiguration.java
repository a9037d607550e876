package clinic.local.identity;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Users users(IdentityProperties properties) {
        return new Users(properties.data());
    }

    @Bean
    LogInAttempts attempts(Clock clock) {
        return new LogInAttempts(clock);
    }

    @Bean
    RequestCache requestCache() {
        HttpSessionRequestCache requests = new HttpSessionRequestCache();
        // Not what a browser asks for by itself, such as an icon, or the log-in would end there.
        requests.setRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/oauth2/authorize"));
        return requests;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Passwords.encoder();
    }

    @Bean
    RegisteredClientRepository clients(IdentityProperties properties) {
        return new InMemoryRegisteredClientRepository(Clients.frontDoor(properties));
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new BoundedAuthorizations();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(IdentityProperties properties) {
        return new ImmutableJWKSet<>(SigningKey.ensure(properties.data()));
    }

    @Bean
    AuthorizationServerSettings settings(IdentityProperties properties) {
        return AuthorizationServerSettings.builder()
                .issuer(properties.issuer().toString())
                .build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> staffClaims(Users users, IdentityProperties properties, Clock clock) {
        return new StaffClaims(users, properties.shift(), clock);
    }
}
