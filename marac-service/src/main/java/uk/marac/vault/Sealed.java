package uk.marac.vault;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A sealed column. The component is a {@link Narrative} or a {@link Confidential}, so that no log can show it. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sealed {
    /** The field's number in the table's field list, from 0, for good. */
    int value();

    /** The table's schema that brought it. A row sealed before reads it as absent, so that it must be nullable then. */
    int since() default 1;
}
