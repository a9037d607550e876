package clinic.x12.guide;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.x12.syntax.Guide;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each guide stands twice, as the table it is read with and the schema it is written under; neither may know more. */
class GuidesAgreeTest {
    static Stream<Guide> guides() {
        return Stream.of(Guide.REMITTANCE, Guide.CLAIM, Guide.FUNCTIONAL, Guide.CLAIM_ACKNOWLEDGEMENT);
    }

    @ParameterizedTest
    @MethodSource("guides")
    void table_and_schema_allow_and_demand_the_same_loops_and_segments_in_the_same_order(Guide guide) throws Exception {
        assertThat(new WriteSchema(guide).structure()).isEqualTo(Descriptions.of(GuideTable.of(guide)));
    }

    /** The schema stops where the guide does, the table where the standard does. */
    @ParameterizedTest
    @MethodSource("guides")
    void every_element_that_is_written_has_the_length_that_is_read(Guide guide) throws Exception {
        var schema = new WriteSchema(guide);

        for (var segment : segments(GuideTable.of(guide)))
            assertThat(lengths(segment))
                    .as(segment.id())
                    .startsWith(schema.lengths(segment.id()).toArray(String[]::new));
    }

    /** Amounts and the reasons of adjustments aside, which whoever reads them demands. */
    @ParameterizedTest
    @MethodSource("guides")
    void what_the_schema_demands_of_a_segment_the_table_demands_wherever_it_stands(Guide guide) throws Exception {
        var schema = new WriteSchema(guide);

        var softly = new SoftAssertions();
        for (var segment : segments(GuideTable.of(guide)))
            softly.assertThat(demanded(segment))
                    .as(segment.name() + " " + segment.label())
                    .containsAll(schema.required(segment.id()));
        softly.assertAll();
    }

    private static List<Integer> demanded(SegmentSpec segment) {
        return segment.elements().stream()
                .filter(element -> element.use() != Use.SITUATIONAL)
                .map(ElementSpec::element)
                .distinct()
                .toList();
    }

    private static List<String> lengths(SegmentSpec segment) {
        return segment.lengths().stream().map(GuidesAgreeTest::length).toList();
    }

    private static String length(SegmentSpec.Lengths lengths) {
        return lengths.equals(SegmentSpec.Lengths.COMPOSITE) ? "C" : lengths.least() + "-" + lengths.most();
    }

    private static List<SegmentSpec> segments(LoopSpec loop) {
        return loop.children().stream()
                .flatMap(child -> switch (child) {
                    case SegmentSpec segment -> Stream.of(segment);
                    case LoopSpec inner -> segments(inner).stream();
                })
                .toList();
    }
}
