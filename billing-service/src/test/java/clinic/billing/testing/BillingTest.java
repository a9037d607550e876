package clinic.billing.testing;

import clinic.billing.BillingService;
import clinic.platform.testing.OnRealServers;
import clinic.platform.testing.RealServers;
import clinic.platform.testing.Tokens;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a real database, a real broker and a real directory; one context for all that carry this. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(classes = BillingService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {RealServers.class, TestClearingHouse.class})
@Import({Tokens.class, Office.class})
@OnRealServers
public @interface BillingTest {}
