package clinic.frontdoor;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            ClientRegistrationRepository clients,
            OAuth2AuthorizedClientRepository authorizedClients,
            OAuth2ClientProperties provider,
            FrontDoorProperties properties)
            throws Exception {
        LogInOutcome outcome = new LogInOutcome();
        return http.csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(new OriginCheck(), HeaderWriterFilter.class)
                .addFilterBefore(new ProviderDown(clients), OAuth2AuthorizationRequestRedirectFilter.class)
                .authorizeHttpRequests(
                        routes -> routes.requestMatchers("/actuator/health", "/oauth2/step-up", "/logged-out", "/error")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/front-door/*")
                                .permitAll()
                                .requestMatchers(request -> bringsItsOwnToken(
                                        request, properties.services().keySet()))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2Login(logIn -> logIn.loginPage(LogInNeeded.LOG_IN)
                        .authorizedClientRepository(authorizedClients)
                        .authorizationEndpoint(
                                endpoint -> endpoint.authorizationRequestResolver(new LogInRequests(clients))
                                        .authorizationRequestRepository(new PendingLogIns()))
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .logout(logOut -> logOut.logoutRequestMatcher(
                                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/logout"))
                        .logoutSuccessHandler(loggedOut(clients)))
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(new LogInNeeded()))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy(provider)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static boolean bringsItsOwnToken(HttpServletRequest request, Set<String> services) {
        String[] parts = request.getRequestURI().split("/", 3);
        return parts.length > 1 && services.contains(parts[1]) && Bearer.in(request);
    }

    private static OidcClientInitiatedLogoutSuccessHandler loggedOut(ClientRegistrationRepository clients) {
        OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(clients);
        handler.setPostLogoutRedirectUri("{baseUrl}/logged-out");
        handler.setDefaultTargetUrl("/logged-out");
        return handler;
    }

    /**
     * Everything from this origin. Inline style attributes are allowed for meters and positions; scripts never inline.
     * Browsers hold forms to form-action along redirects, and logging in or out redirects to the provider.
     */
    private static String policy(OAuth2ClientProperties properties) {
        OAuth2ClientProperties.Provider provider = properties.getProvider().get("clinic");
        if (provider == null || provider.getIssuerUri() == null) {
            throw new IllegalStateException("CLINIC_OIDC_ISSUER is not set: it names the identity provider");
        }
        URI issuer = URI.create(provider.getIssuerUri());
        return "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; "
                + "img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self' " + issuer.getScheme() + "://" + issuer.getAuthority();
    }
}
