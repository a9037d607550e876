package clinic.session.treatment;

import static clinic.session.treatment.Sample.at;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.testing.Given;
import clinic.session.treatment.SessionCommand.StartInfusion;
import clinic.session.treatment.SessionCommand.StopInfusion;
import clinic.session.treatment.SessionEvent.InfusionStopped;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfusionTest {

    private static final Person WITNESS = new Person("staff-2", "Willa Witness");

    private static Given<SessionCommand, SessionState, SessionEvent> given(List<SessionEvent> events) {
        return Given.of(new SessionDecider()).given(events).at(Sample.NOW).by(Sample.nurse());
    }

    private static StartInfusion start(long drawn) {
        return new StartInfusion(at(30), "00409205105", "KT77", Sample.EXPIRES, ContainerType.SINGLE_DOSE, drawn, null);
    }

    @ParameterizedTest
    @CsvSource({"76000, 500, 38000", "76001, 500, 38001", "70123, 500, 35062", "65555, 333, 21830"})
    void the_dose_is_weight_times_order_to_the_nearest_microgram(int grams, int perKg, long micrograms) {
        assertThat(DosingRules.plannedMicrograms(grams, perKg)).isEqualTo(micrograms);
    }

    @Test
    void an_infusion_starts_with_what_the_weight_asks_for() {
        given(Sample.infusionCleared()).when(start(50_000)).then(Sample.started(at(30)));
        given(Sample.infusionCleared()).when(start(37_999)).thenRefused(Reason.NOT_ENOUGH_DRAWN);
    }

    @Test
    void a_dose_above_the_sites_cap_is_refused() {
        given(Sample.plus(Sample.infusionCleared(), new SessionEvent.WeightRecorded(at(13), 130_000)))
                .when(start(70_000))
                .thenRefused(Reason.DOSE_OVER_CAP)
                .saying("65 mg");
    }

    @Test
    void what_was_drawn_is_given_or_wasted_to_the_last_microgram_before_a_witness() {
        var infusing = given(Sample.infusing());
        infusing.when(new StopInfusion(at(70), 38_000, 11_999, WITNESS, null)).thenRefused(Reason.DRUG_NOT_ACCOUNTED);
        infusing.when(new StopInfusion(at(70), 38_000, 12_000, null, null)).thenRefused(Reason.WITNESS_NEEDED);
        infusing.when(new StopInfusion(at(70), 38_000, 12_000, Sample.NURSE, null))
                .thenRefused(Reason.WITNESS_IS_ACTOR);
        infusing.when(new StopInfusion(at(70), 38_000, 12_000, WITNESS, null))
                .then(new InfusionStopped(at(70), 40, 38_000, 12_000, WITNESS, null));
    }

    @Test
    void less_than_ordered_or_another_time_is_a_deviation() {
        given(Sample.infusing())
                .when(new StopInfusion(at(50), 19_000, 31_000, WITNESS, "nausea"))
                .and(events -> assertThat(((InfusionStopped) events.getFirst()).deviation())
                        .isEqualTo(new Deviation(
                                "deviation-1", Deviation.Rule.DOSE_NOT_AS_ORDERED, "19 of 38 mg in 20 min", "nausea")));
        given(Sample.infusing())
                .when(new StopInfusion(at(76), 38_000, 12_000, WITNESS, null))
                .and(events -> assertThat(((InfusionStopped) events.getFirst())
                                .deviation()
                                .rule())
                        .isEqualTo(Deviation.Rule.INFUSION_DURATION));
    }

    @Test
    void a_patient_who_left_still_has_the_drug_accounted_for() {
        List<SessionEvent> left =
                Sample.plus(Sample.infusing(), new SessionEvent.PatientLeftEarly(at(50), "fled", null));
        given(left)
                .when(new SessionCommand.Sign(Sample.NOW, Meaning.AUTHOR, Sample.HASH, left.size() - 1))
                .thenRefused(Reason.DRUG_NOT_ACCOUNTED);
        given(left)
                .when(new StopInfusion(at(50), 19_000, 31_000, WITNESS, "fled"))
                .thenTypes(InfusionStopped.class);
    }
}
