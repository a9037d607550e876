package clinic.session;

import clinic.platform.aggregate.AggregateModel;
import clinic.session.treatment.SessionCommand;
import clinic.session.treatment.SessionEvent;
import clinic.session.treatment.SessionState;
import clinic.session.treatment.TreatmentSession;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The service of the treatment chair. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SessionService {

    public static void main(String[] args) {
        SpringApplication.run(SessionService.class, args);
    }

    @Bean
    AggregateModel<SessionCommand, SessionState, SessionEvent> treatmentSessions() {
        return AggregateModel.of(
                TreatmentSession.class, TreatmentSession::new, SessionCommand.class, SessionEvent.class);
    }
}
