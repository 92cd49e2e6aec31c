package uk.marac.minutes;

import java.time.Instant;
import java.util.List;
import uk.marac.id.CaseMinuteId;

/**
 * What the newest minutes of a meeting say of one case.
 *
 * @param id of these words: a correction has another
 * @param paragraphs always in the same order
 */
public record IssuedCase(
        CaseMinuteId id, int number, Instant issuedAt, CaseMinute minute, List<MinutesView.Paragraph> paragraphs) {}
