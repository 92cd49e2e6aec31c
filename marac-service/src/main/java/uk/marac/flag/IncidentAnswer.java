package uk.marac.flag;

/**
 * What a reader is told that became of an incident. Coordinator and chair: whether it was linked or dismissed. Others, that
 * it was answered: that other agencies referred these people, or that nothing came of it, is not theirs to learn here.
 */
public enum IncidentAnswer {
    WAITING,
    LINKED,
    DISMISSED,
    ANSWERED;

    static IncidentAnswer toWhoSeesAll(IncidentState state) {
        return switch (state) {
            case WAITING -> WAITING;
            case LINKED -> LINKED;
            case DISMISSED -> DISMISSED;
        };
    }

    static IncidentAnswer toTheAgency(IncidentState state) {
        return state == IncidentState.WAITING ? WAITING : ANSWERED;
    }
}
