package clinic.x12.claim;

import clinic.x12.AsSent;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Samples of segments that are only kept, in the order in which the guide has them. */
final class FurtherSegments {
    private FurtherSegments() {}

    static List<AsSent> ofClaim(Random random) {
        return some(
                random,
                AsSent.of("PWK", "OZ", "EL", "", "", "AC", "DOC77"),
                AsSent.of("CN1", "02", "550"),
                AsSent.of("K3", "STATE DATA 00012"),
                AsSent.of("CR1", "LB", "140", "", "A", "DH", "12", "", "", "ROUND TRIP"),
                AsSent.of("CR2", "", "", "", "", "", "", "", "M"),
                AsSent.of("CRC", "07", "Y", "01", "06"),
                AsSent.of("CRC", "ZZ", "N", "NU"),
                new AsSent("HI", List.of(List.of("BP", "12345"))),
                new AsSent("HI", List.of(List.of("BG", "17"), List.of("BG", "67"))),
                AsSent.of("HCP", "03", "100", "10.5"));
    }

    static List<AsSent> ofLine(Random random) {
        return some(
                random,
                new AsSent(
                        "SV5",
                        Stream.of("HC:A4631", "DA", "30", "50", "5000", "4")
                                .map(element -> List.of(element.split(":")))
                                .toList()),
                AsSent.of("PWK", "CT", "AD"),
                AsSent.of("CR1", "", "", "", "D", "DH", "5"),
                AsSent.of("CR3", "I", "MO", "6"),
                AsSent.of("CRC", "70", "Y", "65"),
                AsSent.of("DTP", "471", "D8", "20261101"),
                AsSent.of("QTY", "PT", "2"),
                AsSent.of("MEA", "TR", "R1", "113.4"),
                AsSent.of("CN1", "04", "12"),
                AsSent.of("AMT", "T", "1.5"),
                AsSent.of("K3", "MORE STATE DATA"),
                AsSent.of("PS1", "PN222222", "110"),
                AsSent.of("HCP", "00", "0"),
                AsSent.of("LQ", "UT", "04.04"),
                AsSent.of("FRM", "1A", "Y"),
                AsSent.of("FRM", "02", "", "17"));
    }

    /** A form stands with its questions or not at all. */
    private static List<AsSent> some(Random random, AsSent... all) {
        boolean forms = random.nextBoolean();
        return Stream.of(all)
                .filter(each -> each.id().equals("LQ") || each.id().equals("FRM") ? forms : random.nextInt(3) == 0)
                .toList();
    }
}
