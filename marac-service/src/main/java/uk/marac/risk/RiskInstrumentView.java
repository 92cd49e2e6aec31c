package uk.marac.risk;

import java.util.List;

/**
 * An instrument as a form needs it.
 *
 * @param sections what must be said beside the answers
 * @param accepted whether the area's protocol takes it now
 */
public record RiskInstrumentView(
        String code,
        int version,
        String name,
        List<RiskQuestion> questions,
        List<RiskAnswer> answers,
        boolean scored,
        List<RiskSection> sections,
        boolean accepted) {

    static RiskInstrumentView of(RiskInstrument instrument, boolean accepted) {
        return new RiskInstrumentView(
                instrument.code(),
                instrument.version(),
                instrument.name(),
                instrument.questions(),
                instrument.answerSet().stream().sorted().toList(),
                instrument.scoreRule() != null,
                instrument.sections().stream().sorted().toList(),
                accepted);
    }
}
