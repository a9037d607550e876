package clinic.bench;

import clinic.x12.Profile;
import clinic.x12.remittance.Balances;
import clinic.x12.remittance.Remittance;
import clinic.x12.remittance.RemittanceListener;
import clinic.x12.remittance.RemittanceReader;
import clinic.x12.remittance.RemittedClaim;
import clinic.x12.remittance.Totals;
import com.imsweb.x12.reader.X12Reader;
import com.imsweb.x12.reader.X12Reader.FileType;
import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** One file of remittance advice through each parser, to the number of its claims. */
final class X12Parsers {

    private static final Schema SCHEMA = schema();

    private static final EDIInputFactory VALIDATING = EDIInputFactory.newFactory();
    private static final EDIInputFactory CUTTING = EDIInputFactory.newFactory();

    static {
        VALIDATING.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_CODE_VALUES, false);
        CUTTING.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
    }

    private X12Parsers() {}

    /** Ours, with the guide's checks and all three balances; each claim is built and thrown away. */
    static long ours(byte[] file) {
        Counting counting = new Counting();
        try {
            if (!RemittanceReader.read(new ByteArrayInputStream(file), Profile.LENIENT, counting)
                    .isEmpty()) {
                throw new IllegalStateException("the sample is a clean file");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counting.claims;
    }

    private static final class Counting implements RemittanceListener {

        private long claims;

        @Override
        public void claim(RemittedClaim claim) {
            claims++;
        }

        @Override
        public void transaction(Remittance remittance, Totals totals, Balances balances) {
            if (!remittance.valid() || !balances.hold()) {
                throw new IllegalStateException("the sample balances");
            }
        }
    }

    /**
     * StAEDI under our schema of the 835: it validates structure and builds nothing. Schema and factory are made once, and
     * what can be switched off without losing the schema is off.
     */
    static long staedi(byte[] file) {
        return staedi(file, VALIDATING);
    }

    /**
     * StAEDI without any schema, which is many times faster: under one it goes, for each element that a segment may have,
     * through all the others. It then knows no transaction and finds no fault; it only cuts.
     */
    static long staediCutting(byte[] file) {
        return staedi(file, CUTTING);
    }

    private static long staedi(byte[] file, EDIInputFactory factory) {
        long claims = 0;
        try (var reader = factory.createEDIStreamReader(new ByteArrayInputStream(file))) {
            while (reader.hasNext()) {
                EDIStreamEvent event = reader.next();
                if (event == EDIStreamEvent.START_TRANSACTION) {
                    reader.setTransactionSchema(SCHEMA);
                } else if (event == EDIStreamEvent.START_SEGMENT
                        && reader.getText().equals("CLP")) {
                    claims++;
                } else if (event.isError()) {
                    throw new IllegalStateException("the sample keeps the schema: " + event);
                }
            }
        } catch (EDIStreamException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return claims;
    }

    /** x12-parser builds the whole file as a tree. */
    static long imsweb(byte[] file) {
        try {
            X12Reader reader = new X12Reader(FileType.ANSI835_5010_X221, new ByteArrayInputStream(file));
            return reader.getLoops().stream()
                    .mapToLong(loop -> loop.findLoop("2100").size())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What no parser can beat: every byte is looked at once. */
    static long scan(byte[] file) {
        long segments = 0;
        long elements = 0;
        for (byte b : file) {
            if (b == '~') {
                segments++;
            } else if (b == '*') {
                elements++;
            }
        }
        return segments + elements;
    }

    private static Schema schema() {
        try (InputStream in = RemittanceReader.class.getResourceAsStream("/clinic/x12/schema/005010X221A1.xml")) {
            return SchemaFactory.newFactory().createSchema(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (EDISchemaException e) {
            throw new IllegalStateException(e);
        }
    }
}
