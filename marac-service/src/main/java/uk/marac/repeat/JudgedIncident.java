package uk.marac.repeat;

/**
 * What the rule made of an incident.
 *
 * @param protocol version of the operating protocol whose rule it was
 */
public record JudgedIncident(RepeatFinding finding, int protocol) {}
