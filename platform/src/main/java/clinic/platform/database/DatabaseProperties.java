package clinic.platform.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the service's database is.
 *
 * @param owner role that migrates and owns the events; used at start only
 * @param app role of the running service
 * @param connectionTimeout how long a request waits for a connection before it is answered 503
 */
@ConfigurationProperties("clinic.database")
public record DatabaseProperties(
        String url,
        Role owner,
        Role app,
        @DefaultValue("16") int poolSize,
        @DefaultValue("3s") Duration connectionTimeout) {

    public record Role(String username, String password) {

        @Override
        public String toString() {
            return "Role[" + username + "]";
        }
    }
}
