package clinic.session;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.hearing.Fact;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The contracts as they stand beside the services: an example of each fact, and its schema. */
public final class Contracts {

    private Contracts() {}

    /** @param fact e.g. {@code booking/visit-booked.v1} */
    public static byte[] example(String fact) {
        return file(fact + ".example.json");
    }

    /** The example as a consumer's cut-down copy reads it. */
    public static <T> T read(String fact, Class<T> type) {
        byte[] body = example(fact);
        return new Fact("id", "clinic." + fact.replace('/', '.'), "key", 0, -1, Instant.EPOCH, "c", body).as(type);
    }

    public static void accepts(String fact, String json) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new String(file(fact + ".schema.json"), StandardCharsets.UTF_8));
        assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    private static byte[] file(String name) {
        try (InputStream file = Contracts.class.getResourceAsStream("/contracts/" + name)) {
            assertThat(file).as(name).isNotNull();
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
