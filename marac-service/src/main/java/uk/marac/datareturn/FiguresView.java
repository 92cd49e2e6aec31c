package uk.marac.datareturn;

import java.time.Instant;
import java.util.List;

/**
 * Figures of an area.
 *
 * @param computedAt when they were counted; what is corrected later is counted otherwise later
 * @param protocolNumber the version of the operating protocol whose targets rate them
 * @param periods the earliest first
 */
public record FiguresView(Instant computedAt, int protocolNumber, List<PeriodView> periods) {}
