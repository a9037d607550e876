package clinic.session.treatment;

import clinic.platform.decider.BadInput;
import clinic.platform.decider.Situation;
import clinic.session.treatment.SessionCommand.Amend;
import clinic.session.treatment.SessionCommand.Sign;
import clinic.session.treatment.SessionState.Begun;
import clinic.session.treatment.SessionState.Signed;
import java.util.List;
import java.util.regex.Pattern;

/** Signing closes the record; what is learnt afterwards stands beside it. */
final class SigningDecisions {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private SigningDecisions() {}

    static List<SessionEvent> decide(SessionCommand.Signing command, Begun session, Situation situation) {
        return switch (command) {
            case Sign c -> {
                SessionRefused.unless(
                        !(session instanceof Signed),
                        Reason.SIGNED_ALREADY,
                        "This record is signed. Amend it: the original stays beside the amendment.");
                BadInput.check(
                        SHA_256.matcher(c.eventsSha256()).matches(), "eventsSha256", "A SHA-256 is 64 hex digits.");
                SigningRules.check(session.chart(), c, situation);
                Person signer =
                        new Person(situation.actor().id(), situation.actor().name());
                yield List.of(new SessionEvent.SessionSigned(
                        situation.now(), signer, c.meaning(), c.eventsSha256(), c.throughSequence()));
            }
            case Amend c -> amend(c, session);
        };
    }

    private static List<SessionEvent> amend(Amend c, Begun session) {
        SessionRefused.unless(
                session instanceof Signed,
                Reason.NOT_SIGNED,
                "This record is open. Record it again as it was; amendments begin with the signature.");
        BadInput.check(
                c.sequence() >= 0 && c.sequence() < session.chart().events(),
                "sequence",
                "There is no such entry in this record.");
        BadInput.check(!c.field().isBlank(), "field", "Name what is amended.");
        BadInput.check(!c.oldValue().isBlank(), "oldValue", "Give what it says now.");
        BadInput.check(!c.newValue().isBlank(), "newValue", "Give what it should say.");
        BadInput.check(!c.reason().isBlank(), "reason", "Give the reason.");
        return List.of(new SessionEvent.Amended(
                c.occurredAt(),
                c.sequence(),
                c.field().strip(),
                c.oldValue().strip(),
                c.newValue().strip(),
                c.reason().strip()));
    }
}
