package clinic.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class RememberedTokensTest {

    private static final long BEYOND_ANY_SKEW_OF_CLOCKS = 600;

    private final AtomicInteger verified = new AtomicInteger();

    @Test
    void a_signature_is_verified_once_for_many_requests_with_the_same_token() {
        JwtDecoder tokens = tokens(Instant.now().plusSeconds(BEYOND_ANY_SKEW_OF_CLOCKS));

        assertThat(tokens.decode("one")).isSameAs(tokens.decode("one"));
        tokens.decode("two");

        assertThat(verified).hasValue(2);
    }

    @Test
    void an_expired_token_goes_to_the_decoder_each_time() {
        JwtDecoder tokens = tokens(Instant.now().minusSeconds(BEYOND_ANY_SKEW_OF_CLOCKS));

        tokens.decode("old");
        tokens.decode("old");

        assertThat(verified).hasValue(2);
    }

    @Test
    void a_token_that_is_refused_is_not_remembered() {
        JwtDecoder tokens = new RememberedTokens(token -> {
            verified.incrementAndGet();
            throw new BadJwtException("forged");
        });

        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(verified).hasValue(2);
    }

    private JwtDecoder tokens(Instant expiry) {
        return new RememberedTokens(token -> {
            verified.incrementAndGet();
            return Jwt.withTokenValue(token)
                    .header("alg", "RS256")
                    .issuedAt(expiry.minusSeconds(BEYOND_ANY_SKEW_OF_CLOCKS))
                    .expiresAt(expiry)
                    .build();
        });
    }
}
