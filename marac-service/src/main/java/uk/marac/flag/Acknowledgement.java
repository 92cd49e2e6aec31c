package uk.marac.flag;

import java.time.LocalDate;

/** That the flag stands on the agency's own system: on which, since when, and who put it there. */
public record Acknowledgement(String system, LocalDate placedOn, String placedBy) {}
