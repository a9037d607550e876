package clinic.platform.sample;

import clinic.platform.testing.OnRealServers;
import clinic.platform.testing.RealServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** The sample application on real servers; one context for all tests that carry this and nothing else. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=sample", "spring.config.import=classpath:platform.yml"})
@ContextConfiguration(initializers = RealServers.class)
@OnRealServers
public @interface SampleTest {}
