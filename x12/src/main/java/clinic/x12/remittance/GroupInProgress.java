package clinic.x12.remittance;

import clinic.x12.syntax.Segment;
import clinic.x12.syntax.Values;
import java.util.ArrayList;
import java.util.List;

/** Loop 2000 being read. */
final class GroupInProgress {
    private final Segment header;
    private final List<Figures> sums = new ArrayList<>(0);

    GroupInProgress(Segment header) {
        this.header = header;
    }

    String number() {
        return header.element(1);
    }

    void sums(Segment segment, Values values) {
        if (sums.size() < 2) sums.add(FiguresReading.of(segment, "2000", values));
    }

    ClaimGroup finish() {
        return new ClaimGroup(number(), header.at(), sums);
    }
}
