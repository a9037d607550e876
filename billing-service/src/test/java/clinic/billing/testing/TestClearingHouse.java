package clinic.billing.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a context a clearing house's directory of its own. */
public final class TestClearingHouse implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Map<String, Object> properties = Map.of(
                    "clinic.billing.clearing-house.directory",
                    Files.createTempDirectory("clearing-house").toString());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("clearing-house", properties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
