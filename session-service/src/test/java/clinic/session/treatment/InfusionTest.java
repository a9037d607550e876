package clinic.session.treatment;

import static clinic.session.treatment.Sample.at;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.testing.Given;
import clinic.session.treatment.SessionCommand.StartInfusion;
import clinic.session.treatment.SessionCommand.StopInfusion;
import clinic.session.treatment.SessionEvent.InfusionStopped;
import clinic.session.treatment.SessionEvent.WeightRecorded;
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
        List<SessionEvent> heavy = Sample.infusionCleared();
        heavy.replaceAll(e -> e instanceof WeightRecorded ? new WeightRecorded(at(9), 130_000) : e);
        given(heavy).when(start(70_000)).thenRefused(Reason.DOSE_OVER_CAP).saying("65 mg");
    }

    @Test
    void the_dose_is_that_of_the_weight_which_the_prescriber_cleared_whatever_is_weighed_later() {
        given(Sample.plus(Sample.infusionCleared(), new WeightRecorded(at(13), 90_000)))
                .when(start(50_000))
                .then(Sample.started(at(30)));
    }

    @Test
    void of_two_weights_the_one_taken_later_counts_in_whichever_order_they_are_written_down() {
        Preassessment known =
                Preassessment.EMPTY.with(new WeightRecorded(at(9), 76_000)).with(new WeightRecorded(at(-300), 79_000));
        assertThat(known.weight()).isEqualTo(new WeightRecorded(at(9), 76_000));
    }

    @Test
    void more_than_the_largest_vial_is_a_slip_of_the_hand() {
        given(Sample.infusionCleared()).when(start(1_000_001)).thenBadInput("drawnMicrograms");
        given(Sample.infusing())
                .when(new StopInfusion(at(70), Long.MAX_VALUE, 1, WITNESS, null))
                .thenBadInput("givenMicrograms");
    }

    @Test
    void that_an_infusion_stopped_is_recorded_though_drug_is_missing_and_nobody_saw_the_waste() {
        given(Sample.infusing())
                .when(new StopInfusion(at(70), 38_000, 11_999, null, "spilt"))
                .then(new InfusionStopped(
                        at(70),
                        40,
                        38_000,
                        11_999,
                        null,
                        new Deviation(
                                "deviation-1",
                                Deviation.Rule.DRUG_NOT_ACCOUNTED,
                                "given and wasted make 49.999 of 50 mg drawn; nobody named who saw 11.999 mg go;"
                                        + " said: spilt",
                                null)));
        given(Sample.infusing())
                .when(new StopInfusion(at(70), 38_000, 12_000, null, null))
                .and(events -> assertThat(((InfusionStopped) events.getFirst())
                                .deviation()
                                .rule())
                        .isEqualTo(Deviation.Rule.WASTE_NOT_WITNESSED));
    }

    @Test
    void what_was_drawn_is_given_or_wasted_to_the_last_microgram_before_a_witness() {
        var infusing = given(Sample.infusing());
        for (String id : List.of("staff-nurse", " Staff-Nurse ")) {
            infusing.when(new StopInfusion(at(70), 38_000, 12_000, new Person(id, "Nora"), null))
                    .thenRefused(Reason.WITNESS_IS_ACTOR);
        }
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
