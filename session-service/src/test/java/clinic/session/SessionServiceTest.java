package clinic.session;

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

/** The whole service on a real database and a real broker; one context for all tests that carry this and nothing else. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = SessionService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "clinic.session.npi.staff-doctor=1234567893")
@Import({Tokens.class, Clinic.class})
@ContextConfiguration(initializers = RealServers.class)
@OnRealServers
public @interface SessionServiceTest {}
