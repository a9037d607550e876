package clinic.billing.claim;

import static clinic.billing.claim.Claims.*;
import static clinic.billing.testing.Samples.dossier;
import static clinic.billing.testing.Samples.unheard;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.claim.ClaimState.Phase;
import clinic.billing.testing.LifecycleTable;
import clinic.platform.event.EventTypes;
import clinic.platform.testing.Given;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in every state: what becomes of the claim, or which rule says no. */
class ClaimLifecycleTest {

    /** Columns in the order of {@link Phase}; {@code =} nothing changes, a phase, or the reason of a refusal. */
    private static final String TABLE = """
                      UNOPENED   NEEDS_WORK READY      SUBMITTED  ACCEPTED   REJECTED   PAID       PATIENT_BALANCE PAID_PARTLY DENIED    FORWARDED CLOSED
        open          READY      =          =          =          =          =          =          =          =          =          =         =
        prepare       !OPENED    READY      =          =          =          =          =          =          =          =          =         =
        lose-coverage !OPENED    =          NEEDS_WORK =          =          =          =          =          =          =          =         =
        submit        !OPENED    !READY     SUBMITTED  !READY     !READY     !READY     !READY     !READY     !READY     !READY     !READY    !READY
        999-yes       !OPENED    =          =          SUBMITTED  =          =          =          =          =          =          =         =
        999-no        !OPENED    =          =          REJECTED   =          =          =          =          =          =          =         =
        277-yes       !OPENED    =          =          ACCEPTED   =          =          =          =          =          =          =         =
        277-no        !OPENED    =          =          REJECTED   REJECTED   =          =          =          =          =          =         =
        pay           !OPENED    !SENT      !SENT      PAID       PAID       PAID       !DECIDED   !DECIDED   !DECIDED   !DECIDED   !DECIDED  !CLOSED
        deny          !OPENED    !SENT      !SENT      DENIED     DENIED     DENIED     !DECIDED   !DECIDED   !DECIDED   !DECIDED   !DECIDED  !CLOSED
        reverse       !OPENED    !OTHER     !OTHER     !OTHER     !OTHER     !OTHER     ACCEPTED   !OTHER     !OTHER     !OTHER     !OTHER    !CLOSED
        resend        !OPENED    !NOTHING   !NOTHING   !WITH      !WITH      READY      !NOTHING   !NOTHING   !MONEY     READY      !WITH     !NOTHING
        close         !OPENED    CLOSED     CLOSED     !WITH      !WITH      CLOSED     CLOSED     CLOSED     CLOSED     CLOSED     !WITH     =
        take          !OPENED    NEEDS_WORK READY      SUBMITTED  ACCEPTED   REJECTED   PAID       PATIENT_BALANCE PAID_PARTLY DENIED FORWARDED CLOSED
        give-back     !OPENED    =          =          =          =          =          =          =          =          =          =         =
        """;

    private static final Map<String, ClaimRefused.Reason> REFUSALS = Map.of(
            "!OPENED", ClaimRefused.Reason.NOT_OPENED,
            "!READY", ClaimRefused.Reason.NOT_READY,
            "!SENT", ClaimRefused.Reason.NOT_SUBMITTED,
            "!DECIDED", ClaimRefused.Reason.ALREADY_ADJUDICATED,
            "!OTHER", ClaimRefused.Reason.NOT_WHAT_WAS_SETTLED,
            "!NOTHING", ClaimRefused.Reason.NOTHING_TO_RESEND,
            "!WITH", ClaimRefused.Reason.STILL_WITH_THE_PAYER,
            "!MONEY", ClaimRefused.Reason.MONEY_IN_IT,
            "!CLOSED", ClaimRefused.Reason.CLOSED);

    private static Map<String, ClaimCommand> commands() {
        Map<String, ClaimCommand> commands = new LinkedHashMap<>();
        commands.put("open", open(dossier()));
        commands.put("prepare", new ClaimCommand.Prepare(dossier()));
        commands.put("lose-coverage", new ClaimCommand.Prepare(unheard()));
        commands.put("submit", new ClaimCommand.Submit("batch-2", "8", "0002"));
        commands.put("999-yes", set(true));
        commands.put("999-no", set(false));
        commands.put("277-yes", answer(true));
        commands.put("277-no", answer(false));
        commands.put("pay", new ClaimCommand.Adjudicate(settlement("remittance-2", CHARGE, 0, 0, 0)));
        commands.put("deny", new ClaimCommand.Adjudicate(settlement("remittance-2", 0, 0, 0, CHARGE)));
        commands.put("reverse", new ClaimCommand.Reverse(settlement("remittance-2", 5_000 - CHARGE, -5_000, 0, 0)));
        commands.put("resend", new ClaimCommand.Resend("authorisation added", dossier()));
        commands.put("close", new ClaimCommand.Close("written off by agreement"));
        commands.put("take", new ClaimCommand.Take());
        commands.put("give-back", new ClaimCommand.GiveBack());
        return commands;
    }

    static Stream<Arguments> table() {
        return LifecycleTable.cells(TABLE)
                .map(cell -> Arguments.of(cell.act(), Phase.valueOf(cell.state()), cell.outcome()));
    }

    @ParameterizedTest(name = "{0} when {1}: {2}")
    @MethodSource("table")
    void every_command_in_every_state(String command, Phase state, String expected) {
        List<ClaimEvent> events = states().get(state);
        Given<ClaimCommand, ClaimState, ClaimEvent> given =
                Given.of(new ClaimDecider()).given(events).by(TOMAS);
        assertThat(given.state().phase()).isEqualTo(state);

        var outcome = given.when(commands().get(command));

        if (expected.equals("=")) {
            outcome.thenNothing();
        } else if (REFUSALS.containsKey(expected)) {
            outcome.thenRefused(REFUSALS.get(expected));
        } else {
            assertThat(outcome.failure()).isNull();
            assertThat(outcome.events()).isNotEmpty();
            assertThat(given.given(outcome.events()).state().phase()).isEqualTo(Phase.valueOf(expected));
        }
    }

    @Test
    void the_table_leaves_no_command_and_no_state_out() {
        assertThat(commands().values().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(EventTypes.leaves(ClaimCommand.class));
        assertThat(states().keySet()).containsExactlyInAnyOrder(Phase.values());
        assertThat(table().count()).isEqualTo((long) commands().size() * Phase.values().length);
        assertThat(Arrays.stream(Phase.values()).map(Phase::name))
                .containsExactly(TABLE.lines().findFirst().orElseThrow().strip().split("\\s+"));
    }

    @Test
    void a_batch_that_is_told_twice_is_submitted_once() {
        Given.of(new ClaimDecider())
                .given(states().get(Phase.SUBMITTED))
                .when(SUBMIT)
                .thenNothing();
    }

    @Test
    void a_remittance_that_is_told_twice_settles_once() {
        Given.of(new ClaimDecider())
                .given(states().get(Phase.PAID))
                .when(new ClaimCommand.Adjudicate(settlement("remittance-1", CHARGE - 5_000, 5_000, 0, 0)))
                .thenNothing();
    }

    @Test
    void an_acknowledgement_of_an_earlier_batch_changes_nothing() {
        Given.of(new ClaimDecider())
                .given(states().get(Phase.SUBMITTED))
                .when(new ClaimCommand.AcknowledgeSet("6", "0001", false, List.of()))
                .thenNothing();
    }

    @Test
    void after_a_denial_it_goes_again_as_a_replacement_and_after_a_rejection_as_the_original() {
        var resend = new ClaimCommand.Resend("put right", dossier());
        var denied = Given.of(new ClaimDecider()).given(states().get(Phase.DENIED));
        var rejected = Given.of(new ClaimDecider()).given(states().get(Phase.REJECTED));

        ClaimState afterDenial = denied.given(denied.when(resend).events()).state();
        ClaimState afterRejection =
                rejected.given(rejected.when(resend).events()).state();

        assertThat(afterDenial.made().frequencyCode()).isEqualTo("7");
        assertThat(afterDenial.made().originalPayerControlNumber()).isEqualTo("ICN1");
        assertThat(afterRejection.made().frequencyCode()).isEqualTo("1");
    }

    @Test
    void a_replacement_that_is_rejected_goes_again_as_a_replacement() {
        var resend = new ClaimCommand.Resend("put right", dossier());
        var denied = Given.of(new ClaimDecider()).given(states().get(Phase.DENIED));
        var replaced = denied.given(denied.when(resend).events());
        var sent = replaced.given(replaced.when(SUBMIT_AGAIN).events());
        var rejected = sent.given(sent.when(answer("batch-2", false)).events());

        ClaimState again = rejected.given(rejected.when(resend).events()).state();

        assertThat(again.made().frequencyCode()).isEqualTo("7");
        assertThat(again.made().originalPayerControlNumber()).isEqualTo("ICN1");
    }

    @Test
    void a_denial_without_the_payers_number_is_replaced_under_the_number_of_its_acknowledgement() {
        Settlement unnumbered =
                new Settlement("remittance-1", "T", "1", CHARGE, 0, 0, 0, CHARGE, null, List.of(), List.of());
        var denied = Given.of(new ClaimDecider())
                .given(after(open(dossier()), SUBMIT, answer(true), new ClaimCommand.Adjudicate(unnumbered)));

        ClaimState again = denied.given(denied.when(new ClaimCommand.Resend("put right", dossier()))
                        .events())
                .state();

        assertThat(again.made().originalPayerControlNumber()).isEqualTo("ICN1");
    }

    @Test
    void another_payer_gets_an_original_whenever_it_is_heard_that_it_is_another() {
        var denied = Given.of(new ClaimDecider()).given(states().get(Phase.DENIED));
        var elsewhere = denied.given(denied.when(new ClaimCommand.Resend("wrong payer", dossier("OTHER1")))
                .events());
        var replaced = denied.given(
                denied.when(new ClaimCommand.Resend("put right", dossier())).events());
        var heardLater = replaced.given(
                replaced.when(new ClaimCommand.Prepare(dossier("OTHER1"))).events());

        for (ClaimState state : List.of(elsewhere.state(), heardLater.state())) {
            assertThat(state.made().pricing().payerId()).isEqualTo("OTHER1");
            assertThat(state.made().frequencyCode()).isEqualTo("1");
            assertThat(state.made().originalPayerControlNumber()).isNull();
        }
    }

    @Test
    void an_answer_to_an_earlier_submission_changes_nothing_and_a_late_rejection_of_this_one_counts() {
        var submitted = Given.of(new ClaimDecider()).given(states().get(Phase.SUBMITTED));
        var accepted = Given.of(new ClaimDecider()).given(states().get(Phase.ACCEPTED));

        submitted.when(answer("batch-0", false)).thenNothing();
        submitted.when(answer("batch-0", true)).thenNothing();
        accepted.when(answer(null, false)).thenNothing();
        accepted.when(answer("batch-1", false))
                .and(events -> assertThat(events).singleElement().isInstanceOf(ClaimEvent.RejectedByPayer.class));
    }

    @Test
    void sent_again_it_charges_only_the_difference() {
        var given = Given.of(new ClaimDecider()).given(states().get(Phase.REJECTED));
        var again = given.given(
                given.when(new ClaimCommand.Resend("put right", dossier())).events());

        again.when(new ClaimCommand.Submit("batch-2", "8", "0002"))
                .and(events -> assertThat(events)
                        .singleElement()
                        .isInstanceOfSatisfying(ClaimEvent.Submitted.class, submitted -> {
                            assertThat(submitted.chargeCents()).isEqualTo(CHARGE);
                            assertThat(submitted.chargeChangeCents()).isZero();
                        }));
    }

    @Test
    void what_somebody_has_taken_nobody_else_takes_or_gives_back() {
        var taken = Given.of(new ClaimDecider())
                .given(after(open(dossier()), new ClaimCommand.Take()))
                .by(OTHER);

        taken.when(new ClaimCommand.Take())
                .thenRefused(ClaimRefused.Reason.ALREADY_TAKEN)
                .saying("T. Ames");
        taken.when(new ClaimCommand.GiveBack()).thenRefused(ClaimRefused.Reason.NOT_YOURS);
    }

    @Test
    void what_a_reversal_takes_back_the_correction_may_decide_anew() {
        var paid = Given.of(new ClaimDecider()).given(states().get(Phase.PAID));
        var reversed =
                paid.given(paid.when(new ClaimCommand.Reverse(settlement("remittance-2", 5_000 - CHARGE, -5_000, 0, 0)))
                        .events());

        reversed.when(new ClaimCommand.Adjudicate(settlement("remittance-2", 0, 0, 0, CHARGE)))
                .and(events -> assertThat(events)
                        .singleElement()
                        .isInstanceOfSatisfying(
                                ClaimEvent.Adjudicated.class,
                                decided -> assertThat(decided.outcome()).isEqualTo(Settlement.Outcome.DENIED)));
    }

    @Test
    void what_a_payer_passes_on_the_next_one_decides_on_top_of_it() {
        var passedOn = Given.of(new ClaimDecider()).given(states().get(Phase.FORWARDED));
        Settlement next = new Settlement(
                "remittance-2", "T2", "2", CHARGE, 16_000, 0, 4_000, CHARGE - 20_000, "ICN2", List.of(), List.of());

        passedOn.when(new ClaimCommand.Adjudicate(next))
                .and(events -> assertThat(events)
                        .singleElement()
                        .isInstanceOfSatisfying(ClaimEvent.Adjudicated.class, decided -> {
                            assertThat(decided.outcome()).isEqualTo(Settlement.Outcome.PATIENT_BALANCE);
                            assertThat(decided.settlement().paidCents()).isEqualTo(116_000);
                            assertThat(decided.settlement().contractualCents()).isEqualTo(CHARGE - 120_000);
                            assertThat(decided.settlement().patientCents()).isEqualTo(4_000);
                            assertThat(decided.settlement().openCents()).isZero();
                        }));
        passedOn.when(new ClaimCommand.Reverse(settlement("remittance-2", -100_000, 120_000 - CHARGE, 0, -20_000)))
                .and(events -> assertThat(events).singleElement().isInstanceOf(ClaimEvent.Reversed.class));
    }

    @Test
    void a_reason_must_be_given() {
        var denied = Given.of(new ClaimDecider()).given(states().get(Phase.DENIED));

        denied.when(new ClaimCommand.Resend(" ", dossier())).thenBadInput("why");
        denied.when(new ClaimCommand.Close(" ")).thenBadInput("why");
    }
}
