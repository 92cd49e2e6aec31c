package uk.marac.minutes;

import java.time.Instant;
import java.util.List;

/** What the newest minutes of a meeting say of one case. */
public record IssuedCase(int number, Instant issuedAt, CaseMinute minute, List<MinutesView.Paragraph> paragraphs) {}
