package clinic.platform.live;

import clinic.platform.database.DatabaseProperties;
import clinic.platform.source.EventStoreConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Live screens of every service. */
@AutoConfiguration(after = EventStoreConfiguration.class)
@Import(LiveController.class)
public class LiveConfiguration {

    @Bean
    Live live(JdbcClient jdbc) {
        return new PostgresLive(jdbc);
    }

    @Bean
    LiveStreams liveStreams(Clock clock) {
        return new LiveStreams(
                clock, work -> Thread.ofVirtual().name("live-send").start(work));
    }

    @Bean
    LiveListener liveListener(DatabaseProperties database, LiveStreams streams) {
        return new LiveListener(database, streams);
    }

    @Bean
    HealthIndicator liveHealthIndicator(LiveListener listener) {
        return () -> listener.listening()
                ? Health.up().build()
                : Health.down().withDetail("why", "not listening for changes").build();
    }
}
