package uk.marac.held;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stands on every row that hangs on a case. One without it fails a test: nobody would be told of what it holds. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Held {
    Nature value();

    /** Columns that name professionals. */
    String[] professionals() default {};
}
