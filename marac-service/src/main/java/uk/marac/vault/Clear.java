package uk.marac.vault;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A column in clear: SQL may select by it. Covered by the row's seal all the same; listed with its reason in the docs.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Clear {
    /** The table's schema that brought it. Null in a row sealed before: nothing vouches for it there. */
    int since() default 1;
}
