package uk.marac.person;

import org.jspecify.annotations.Nullable;
import uk.marac.vault.Narrative;

/** How the victim may be reached. */
public record SafeContactView(
        @Nullable String phone,
        boolean safeToCall,
        @Nullable String safeTimes,
        boolean messageMayBeLeft) {

    public static SafeContactView of(SafeContactRow row) {
        return new SafeContactView(
                Narrative.textOf(row.phone()),
                row.safeToCall().value(),
                Narrative.textOf(row.safeTimes()),
                row.messageMayBeLeft().value());
    }
}
