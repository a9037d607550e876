package clinic.local.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param data directory of users, signing key and client secret
 * @param issuer this provider's own address, as clients and services reach it
 * @param frontDoor origins to which the front-door may ask a browser to be sent back
 * @param clientSecret what the front-door has to show; without it, a secret is made and kept in the data directory
 * @param accessToken how long an access token is good for; a live stream lasts no longer
 * @param shift how long a log-in can be renewed without a password
 */
@ConfigurationProperties("clinic.identity")
record IdentityProperties(
        Path data,
        URI issuer,
        List<URI> frontDoor,
        @Nullable String clientSecret,
        @DefaultValue("10m") Duration accessToken,
        @DefaultValue("12h") Duration shift) {}
