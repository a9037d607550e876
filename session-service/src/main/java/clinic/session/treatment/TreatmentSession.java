package clinic.session.treatment;

import clinic.platform.aggregate.DecidedAggregate;
import org.axonframework.modelling.command.AggregateRoot;

/** The aggregate of one visit's treatment; its id is {@code session-} and the visit's. */
@AggregateRoot(type = "session")
public final class TreatmentSession extends DecidedAggregate<SessionCommand, SessionState, SessionEvent> {

    public TreatmentSession(String id) {
        super(id, new SessionDecider());
    }

    /** The one session of a visit, so that a repeated arrival meets it again. */
    public static String idOf(String visitId) {
        return "session-" + visitId;
    }
}
