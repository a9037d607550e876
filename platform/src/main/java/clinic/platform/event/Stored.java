package clinic.platform.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The logical name and revision under which an event record stands in the store, for ever. Java names may change,
 * this may not.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Stored {

    /** e.g. {@code "order.line-added"}: model, dot, what happened. */
    String value();

    int revision() default 1;
}
