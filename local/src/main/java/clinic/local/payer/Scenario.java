package clinic.local.payer;

import clinic.x12.claim.Payer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the payer answers the claims of a member. It allows four fifths of every charge and writes off the rest (CO-45)
 * where nothing else is said.
 */
public enum Scenario {
    /** Pays what is allowed. */
    PAID(asked -> List.of(paid(asked, asked.usual()))),
    /** The first 200 dollars allowed are the patient's deductible (PR-1); pays the rest. */
    DEDUCTIBLE(asked -> List.of(Word.at(asked.usual(), asked.decided("1", Decisions::deductible)))),
    /** Pays half of what is allowed; the other half is too frequent (CO-151). */
    PARTIAL(asked -> List.of(Word.at(asked.usual(), asked.decided("1", Decisions::half)))),
    /** Pays nothing, for want of an authorization (CO-197). */
    DENIED(asked -> List.of(Word.at(asked.usual(), asked.decided("4", Decisions::denied)))),
    /** Denies, and calls it processed (CLP02 is 1), as most payers do. */
    ZERO_PAID(asked -> List.of(Word.at(asked.usual(), asked.decided("1", Decisions::denied)))),
    /** As paid, but the payment does not come to the sum of its claims. */
    UNBALANCED(asked -> List.of(
            paid(asked, asked.usual().file("unbalanced " + asked.errorCents())).shortOf(asked.errorCents()))),
    /** As paid, in a payment with others that comes to the sum of its claims, but this claim's adjustments fall short. */
    UNBALANCED_CLAIM(asked -> List.of(Word.at(
            asked.usual(), RemittedClaims.unexplained(asked.decided("1", Decisions::allowed), asked.errorCents())))),
    /** A deductible, passed on to a second payer, which later pays four fifths of it (CLP02 is 19, then 2). */
    CROSSOVER(asked -> List.of(
            Word.at(
                    asked.usual(),
                    RemittedClaims.passedOn(asked.decided("19", Decisions::deductible), Scenario.secondPayer())),
            Word.at(asked.usual().in(2).of(Scenario.secondPayer()), asked.decided("2", Decisions::afterDeductible)))),
    /** As paid; later taken back and decided anew, at nine tenths, in one payment. */
    REVERSED(asked -> List.of(
            paid(asked, asked.usual()),
            Word.at(
                    asked.usual().in(2).file("reversed"),
                    RemittedClaims.reversal(asked.decided("1", Decisions::allowed)),
                    asked.decided("1", Decisions::corrected)))),
    /** The same in two: a payment of nothing takes it back and moves the balance forward (FB), the next one applies it. */
    REVERSED_APART(Scenario::reversedApart),
    /**
     * As paid, with adjustments of the provider: our refund acknowledged (72) and offset (WO), a balance of earlier
     * applied (FB), interest (L6).
     */
    ADJUSTED(asked -> List.of(paid(asked, asked.usual().file("adjusted"))
            .with(
                    asked.adjustment("72", "REFUND", -50_00),
                    asked.adjustment("WO", "REFUND", 50_00),
                    asked.adjustment("FB", "EARLIER", 30_00),
                    asked.adjustment("L6", asked.payerControlNumber(), -12_34)))),
    /** As paid; later the same payment comes again in another file. */
    DUPLICATED(asked -> List.of(paid(asked, asked.usual().file("duplicated").againIn(2)))),
    /** As paid, the claims by turns in two files; {@code split:0} or {@code split:1} says in which. */
    SPLIT(asked -> List.of(paid(asked, asked.usual().file("split " + asked.half())))),
    /** As paid in one file; later the same claims are paid a second time, by turns in two files. */
    PAID_AGAIN_SPLIT(asked -> List.of(
            paid(asked, asked.usual().file("once")),
            paid(asked, asked.usual().in(2).file("again " + asked.half())))),
    /** As paid, each claim in a transaction of its own, all in one file. */
    SEVERAL(asked -> List.of(
            paid(asked, asked.usual().file("several").payment(asked.claim().number())))),
    /** The claim is rejected before anybody decides it (277CA: A7). */
    REJECTED(asked -> List.of()),
    /** The whole file that it is in is rejected by the syntax check (999), and nothing else is answered. */
    SYNTAX_REJECTED(asked -> List.of());

    private final Function<Asked, List<Word>> play;

    Scenario(Function<Asked, List<Word>> play) {
        this.play = play;
    }

    List<Word> answer(Asked asked) {
        return play.apply(asked);
    }

    private static Word paid(Asked asked, Word.Place place) {
        return Word.at(place, asked.decided("1", Decisions::allowed));
    }

    private static Payer secondPayer() {
        return new Payer("SECOND PAYER", "SECOND1");
    }

    private static List<Word> reversedApart(Asked asked) {
        var first = asked.decided("1", Decisions::allowed);
        long back = first.paid().cents();
        var reference = asked.payerControlNumber();
        return List.of(
                Word.at(asked.usual(), first),
                Word.at(asked.usual().in(2).file("taken back"), RemittedClaims.reversal(first))
                        .with(asked.adjustment("FB", reference, -back)),
                Word.at(asked.usual().in(3).file("corrected"), asked.decided("1", Decisions::corrected))
                        .with(asked.adjustment("FB", reference, back)));
    }

    /** @throws UnknownScenario when no scenario has that name */
    static Scenario named(String name) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UnknownScenario("There is no scenario of that name; there are "
                        + Arrays.stream(values())
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
