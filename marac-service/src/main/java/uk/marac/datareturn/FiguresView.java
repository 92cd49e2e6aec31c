package uk.marac.datareturn;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures of an area.
 *
 * @param computedAt when they were counted; what is corrected later is counted otherwise later
 * @param protocolNumber the version of the operating protocol whose targets rate them
 * @param note what holds of all of them; null for who reads rounded numbers, which are of every case
 * @param periods the earliest first
 */
public record FiguresView(
        Instant computedAt, int protocolNumber, @Nullable NoteView note, List<PeriodView> periods) {}
