package clinic.session.treatment;

import static clinic.session.treatment.Sample.at;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.event.EventTypes;
import clinic.session.treatment.SessionEvent.AdverseEventRecorded;
import clinic.session.treatment.SessionEvent.AlarmAnswered;
import clinic.session.treatment.SessionEvent.AlarmRaised;
import clinic.session.treatment.SessionEvent.Amended;
import clinic.session.treatment.SessionEvent.BpCheckMissed;
import clinic.session.treatment.SessionEvent.CalledOff;
import clinic.session.treatment.SessionEvent.DeviationExplained;
import clinic.session.treatment.SessionEvent.DosingStopped;
import clinic.session.treatment.SessionEvent.PatientLeftEarly;
import clinic.session.treatment.SessionEvent.RecoveryRecorded;
import clinic.session.treatment.SessionEvent.SuicideRiskDecided;
import clinic.session.treatment.SessionEvent.SuicideRiskFlagged;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the store can be read for ever: one approved file for every event and revision. */
class StoredEventsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<SessionEvent> samples() {
        List<SessionEvent> all = new ArrayList<>(Sample.signed());
        all.addAll(Sample.infused());
        Deviation gap = new Deviation("deviation-1", Deviation.Rule.DEVICE_GAP, "4 min instead of 5", null);
        all.addAll(List.of(
                new SuicideRiskFlagged(at(7), 2),
                new SuicideRiskDecided(
                        at(8),
                        new SuicideScreen(true, true, false, false, false, false),
                        SuicideScreen.Risk.LOW,
                        SuicideScreen.Decision.PROCEED_WITH_SAFETY_PLAN,
                        "plan reviewed"),
                new DosingStopped(at(33), 28, 56, gap),
                new AlarmRaised(at(75), "alarm-1", "reading-2", List.of(new Limit(Limit.Measure.SYSTOLIC, 146, 140))),
                new AlarmAnswered(at(90), "alarm-1", AlarmAnswer.EXPECTED_SETTLED, null),
                new BpCheckMissed(at(90), gap),
                new AdverseEventRecorded(at(50), "mild nausea", false, "water"),
                new RecoveryRecorded(at(140), new RecoveryScore(2, 2, 2, 2, 1), 9),
                new DeviationExplained(at(91), "deviation-1", "patient was quicker"),
                new PatientLeftEarly(at(125), "feels well", gap),
                new CalledOff(at(20), "patient changed their mind"),
                new Amended(at(300), 3, "number", "R-4711", "R-4712", "misread")));
        return all.stream()
                .collect(Collectors.toMap(Object::getClass, e -> e, (first, second) -> first))
                .values()
                .stream();
    }

    @Test
    void every_event_has_a_sample() {
        assertThat(samples().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(EventTypes.leaves(SessionEvent.class));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_approved_file_reads_as_the_event_and_the_event_writes_as_the_file(SessionEvent event) throws IOException {
        String name = EventTypes.nameOf(event.getClass()) + "." + EventTypes.revisionOf(event.getClass()) + ".json";
        try (InputStream file = StoredEventsTest.class.getResourceAsStream("/stored-events/" + name)) {
            assertThat(file)
                    .as("stored-events/%s; it would be\n%s", name, JSON.writeValueAsString(event))
                    .isNotNull();
            byte[] approved = file.readAllBytes();
            assertThat(JSON.readValue(approved, event.getClass())).isEqualTo(event);
            assertThat(JSON.readTree(JSON.writeValueAsBytes(event))).isEqualTo(JSON.readTree(approved));
        }
    }
}
