package clinic.session;

import clinic.session.treatment.Protocol;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a clinic sets for its sessions.
 *
 * @param protocol the thresholds that new sessions begin with
 * @param npi national provider number by staff id
 */
@ConfigurationProperties("clinic.session")
public record SessionProperties(
        Protocol protocol, @DefaultValue Map<String, String> npi) {}
