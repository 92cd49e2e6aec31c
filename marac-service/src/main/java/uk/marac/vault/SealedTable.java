package uk.marac.vault;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.marac.keys.Compartment;

/**
 * A record that is one row of one table, sealed as a whole. Its components are {@code areaId}, {@code id},
 * {@code version}, and others marked {@link Clear} or {@link Sealed}; an unmarked one is refused at start.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SealedTable {
    /** Table in schema {@code marac}. */
    String name();

    /** Version of the field list; ordinals are never used again for something else. */
    int schema() default 1;

    /** Whose key seals the row, and so whose destruction destroys it. */
    Compartment.Kind compartment();

    /** The component that names the case or person; by default {@code caseId} or {@code personId}. */
    String scope() default "";
}
