package clinic.booking.testing;

import clinic.booking.BookingService;
import clinic.platform.testing.OnRealServers;
import clinic.platform.testing.RealServers;
import clinic.platform.testing.Statements;
import clinic.platform.testing.Tokens;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a real database and a real broker; one context for all tests that carry this. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(classes = BookingService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = RealServers.class)
@Import({Tokens.class, Statements.class, Desk.class})
@OnRealServers
public @interface BookingTest {}
