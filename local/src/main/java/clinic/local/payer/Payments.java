package clinic.local.payer;

import clinic.x12.claim.BillingProvider;
import clinic.x12.claim.ClaimFile;
import clinic.x12.claim.Payer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The payer's words on a file of claims, in the files and payments that they are sent in.
 *
 * @param files in the order in which they are sent
 */
record Payments(Map<InFile, List<List<Word>>> files) {
    /** @param again the payment of {@link #first()}, a second time */
    record InFile(int round, Payer payer, BillingProvider payee, String name, boolean again, int firstRound) {
        InFile first() {
            return new InFile(firstRound, payer, payee, name, false, firstRound);
        }
    }

    static Payments on(ClaimFile file, Scenarios scenarios) {
        var rounds = new TreeMap<Integer, Map<InFile, Map<String, List<Word>>>>(Comparator.naturalOrder());
        var today = file.envelope().writtenAt().toLocalDate();
        for (int position = 0; position < file.claims().size(); position++) {
            var claim = file.claims().get(position);
            var asked = new Asked(claim, scenarios.half(claim, position), today, scenarios.errorCents(claim));
            for (var word : scenarios.of(claim).answer(asked)) {
                var place = word.place();
                var first = new InFile(
                        place.round(), place.payer(), claim.billingProvider(), place.file(), false, place.round());
                in(rounds, first, place.payment()).add(word);
                if (place.againIn() > 0)
                    in(
                                    rounds,
                                    new InFile(
                                            place.againIn(),
                                            place.payer(),
                                            claim.billingProvider(),
                                            place.file(),
                                            true,
                                            place.round()),
                                    place.payment())
                            .add(word);
            }
        }
        var files = new LinkedHashMap<InFile, List<List<Word>>>();
        rounds.values()
                .forEach(round -> round.forEach((place, payments) -> files.put(place, List.copyOf(payments.values()))));
        return new Payments(files);
    }

    private static List<Word> in(
            Map<Integer, Map<InFile, Map<String, List<Word>>>> rounds, InFile place, String payment) {
        return rounds.computeIfAbsent(place.round(), round -> new LinkedHashMap<>())
                .computeIfAbsent(place, file -> new LinkedHashMap<>())
                .computeIfAbsent(payment, each -> new ArrayList<>());
    }
}
