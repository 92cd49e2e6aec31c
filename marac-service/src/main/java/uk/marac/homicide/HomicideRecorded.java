package uk.marac.homicide;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.web.Made;

/**
 * That a death was recorded.
 *
 * @param holdAt where a disclosure officer puts the case under a legal hold, which is not done by itself; null where no case
 *     is named
 */
public record HomicideRecorded(UUID id, @Nullable String holdAt) implements Made {}
