package uk.marac.risk;

import java.util.List;

/** An instrument as a form needs it. */
public record RiskInstrumentView(
        String code, int version, String name, List<RiskQuestion> questions, List<RiskAnswer> answers, boolean scored) {

    static RiskInstrumentView of(RiskInstrument instrument) {
        return new RiskInstrumentView(
                instrument.code(),
                instrument.version(),
                instrument.name(),
                instrument.questions(),
                instrument.answerSet().stream().sorted().toList(),
                instrument.scoreRule() != null);
    }
}
