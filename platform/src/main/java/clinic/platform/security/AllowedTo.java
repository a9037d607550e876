package clinic.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles of which one is needed, for a route (on the method, or on its controller for all its methods; the method's
 * wins) or for a command (on the record). What carries no rule is denied to all.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AllowedTo {

    /** Everyone who is logged in, whatever the role. */
    String ANYONE = "*";

    String[] value();
}
