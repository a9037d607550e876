package clinic.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Stands on every test that talks to PostgreSQL or Kafka, or on the annotation by which such tests are known:
 * {@code ./clinic test --containers} runs these and no others. {@link HouseRules} sees that none goes without.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("real-servers")
public @interface OnRealServers {}
