package clinic.platform.sample;

import clinic.platform.decider.Actor;
import clinic.platform.security.CurrentActor;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TemporaryActor {
    @Bean
    CurrentActor currentActor() {
        return () -> new Actor("staff-1", "Somebody", Set.of("SENDER"), null);
    }
}
