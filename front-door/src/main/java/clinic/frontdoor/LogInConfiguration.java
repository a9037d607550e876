package clinic.frontdoor;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.web.util.HttpSessionMutexListener;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class LogInConfiguration {

    /** The provider is asked for its addresses at the first log-in, so that the order of starting does not matter. */
    @Bean
    ClientRegistrationRepository clientRegistrations(OAuth2ClientProperties properties) {
        OAuth2ClientProperties.Registration clinic =
                properties.getRegistration().get("clinic");
        if (clinic == null
                || clinic.getClientSecret() == null
                || clinic.getClientSecret().isBlank()) {
            throw new IllegalStateException("CLINIC_OIDC_CLIENT_SECRET is not set: without it nobody can log in");
        }
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                new OAuth2ClientPropertiesMapper(properties).asClientRegistrations()));
    }

    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    Tokens tokens(ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository authorizedClients) {
        return new Tokens(registrations, authorizedClients);
    }

    @Bean
    HttpSessionMutexListener sessionMutex() {
        return new HttpSessionMutexListener();
    }
}
