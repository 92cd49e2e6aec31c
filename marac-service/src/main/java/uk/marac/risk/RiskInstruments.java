package uk.marac.risk;

import java.util.List;
import java.util.Optional;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.id.AreaId;

/** The instruments that this installation knows, every version that was ever used. */
public final class RiskInstruments {

    private final Gate gate;
    private final List<RiskInstrument> instruments;

    public RiskInstruments(Gate gate, List<RiskInstrument> instruments) {
        this.gate = gate;
        this.instruments = List.copyOf(instruments);
    }

    /** Those that the product brings. */
    public static List<RiskInstrument> shipped() {
        return List.of(TwentyFourQuestions.VERSION_1, PatternQuestions.VERSION_1);
    }

    public List<RiskInstrumentView> list(Actor actor, AreaId area) {
        return gate.list(actor, Permission.VIEW_PROTOCOL, area, tx -> instruments.stream()
                .map(RiskInstrumentView::of)
                .toList());
    }

    public Optional<RiskInstrument> find(String code, int version) {
        return instruments.stream()
                .filter(instrument -> instrument.is(code, version))
                .findFirst();
    }
}
