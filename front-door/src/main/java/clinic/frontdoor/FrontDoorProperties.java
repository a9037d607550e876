package clinic.frontdoor;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param services first part of the path → the service that answers it; paths are passed on unchanged
 * @param connectTimeout how long a service may take to accept a connection
 * @param answerTimeout how long a whole answer may take; live streams end with their token instead
 * @param liveStreams how many live streams one log-in may hold open at a time
 * @param rolesClaim the id token's claim with the roles (other providers may name it otherwise)
 */
@ConfigurationProperties("clinic.front-door")
record FrontDoorProperties(
        Map<String, URI> services,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("30s") Duration answerTimeout,
        @DefaultValue("24") int liveStreams,
        @DefaultValue("roles") String rolesClaim) {}
