package clinic.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a test's application context a fresh database, a fresh Kafka broker and a key file of its own.
 *
 * <pre>{@code @SpringBootTest @ContextConfiguration(initializers = RealServers.class)}</pre>
 */
public final class RealServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPostgres.TestDatabase database = TestPostgres.fresh();
        TestKafka kafka = TestKafka.fresh();
        context.getBeanFactory().registerSingleton("testDatabase", database);
        // Ends after everything that talks to it; consumers that lose their broker first wait half a minute to close.
        ((DefaultSingletonBeanRegistry) context.getBeanFactory())
                .registerDisposableBean("testKafka", () -> kafka.end().run());
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("spring.kafka.bootstrap-servers", kafka.bootstrapServers());
        properties.put("clinic.keys.file", keyFile().toString());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real-servers", properties));
    }

    private static Path keyFile() {
        try {
            Path directory = Files.createTempDirectory("keys");
            directory.toFile().deleteOnExit();
            return directory.resolve("subjects.key");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
