package clinic.local.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the identity provider:
 * {@code --port=8081 --data=<directory> --front-door=http://127.0.0.1:8080[,another origin]}. Every other option is a
 * setting of {@link IdentityProperties}.
 */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
public class IdentityProvider {

    public static void main(String[] args) {
        start(args);
    }

    /** The running provider; close it to stop. */
    public static ConfigurableApplicationContext start(String... args) {
        Map<String, String> options = options(args);
        if (!options.containsKey("data")) {
            throw new IllegalArgumentException("identity needs --data");
        }
        String port = options.getOrDefault("port", "8081");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.port", port);
        properties.put("clinic.identity.issuer", "http://127.0.0.1:" + port);
        properties.put("clinic.identity.front-door", "http://127.0.0.1:8080,http://localhost:8080");
        options.forEach((name, value) -> properties.put("clinic.identity." + name, value));
        SpringApplication application = new SpringApplicationBuilder(IdentityProvider.class).build();
        application.setAddCommandLineProperties(false);
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("options", properties)));
        application.setDefaultProperties(Map.of("spring.config.name", "identity"));
        return application.run();
    }

    private static Map<String, String> options(String... args) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < args.length; i++) {
            String word = args[i];
            if (!word.startsWith("--")) {
                throw new IllegalArgumentException("not an option: " + word);
            }
            int equals = word.indexOf('=');
            if (equals > 0) {
                options.put(word.substring(2, equals), word.substring(equals + 1));
            } else if (i + 1 < args.length) {
                options.put(word.substring(2), args[++i]);
            } else {
                throw new IllegalArgumentException(word + " needs a value");
            }
        }
        return options;
    }
}
