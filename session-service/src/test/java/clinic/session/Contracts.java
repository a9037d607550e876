package clinic.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The contracts as they stand beside the services: an example of each fact, and its schema. */
public final class Contracts {

    private Contracts() {}

    /** @param fact e.g. {@code booking/visit-booked.v1} */
    public static byte[] example(String fact) {
        return read(fact + ".example.json");
    }

    public static void accepts(String fact, String json) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new String(read(fact + ".schema.json"), StandardCharsets.UTF_8));
        assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    private static byte[] read(String name) {
        try (InputStream file = Contracts.class.getResourceAsStream("/contracts/" + name)) {
            assertThat(file).as(name).isNotNull();
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
