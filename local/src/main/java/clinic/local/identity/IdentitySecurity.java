package clinic.local.identity;

import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;

@Configuration(proxyBeanMethods = false)
class IdentitySecurity {

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            IdentityProperties properties,
            Users users,
            LogInAttempts attempts,
            RequestCache requests,
            Clock clock)
            throws Exception {
        return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(routes -> routes.requestMatchers("/actuator/health", "/login", "/error")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/identity/*")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .authenticationProvider(new PasswordLogIn(users, attempts))
                .formLogin(form -> form.loginPage("/login").failureHandler(failed()))
                .requestCache(cache -> cache.requestCache(requests))
                .addFilterAfter(new FreshLogIn(requests, clock), SecurityContextHolderFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy(properties)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** Browsers hold a form to form-action along its redirects: the last one leads back to the front-door. */
    private static String policy(IdentityProperties properties) {
        String frontDoor = properties.frontDoor().stream().map(Object::toString).collect(Collectors.joining(" "));
        return "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' " + frontDoor
                + "; frame-ancestors 'none'; base-uri 'none'";
    }

    private static AuthenticationFailureHandler failed() {
        return (_, response, failure) ->
                response.sendRedirect(failure instanceof LockedException ? "/login?wait" : "/login?error");
    }
}
