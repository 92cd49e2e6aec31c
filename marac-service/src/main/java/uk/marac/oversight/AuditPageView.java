package uk.marac.oversight;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the log, oldest first.
 *
 * @param next what to ask for with {@code after} to go on; absent at the end
 */
public record AuditPageView(
        List<AuditEntryView> entries, @Nullable UUID next) {}
