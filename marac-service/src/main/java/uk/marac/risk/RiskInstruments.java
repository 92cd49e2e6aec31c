package uk.marac.risk;

import java.util.List;
import java.util.Optional;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.id.AreaId;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.protocol.ProtocolService;

/** The instruments that this installation knows, every version that was ever used. */
public final class RiskInstruments {

    private final Gate gate;
    private final ProtocolService protocol;
    private final List<RiskInstrument> instruments;

    public RiskInstruments(Gate gate, ProtocolService protocol, List<RiskInstrument> instruments) {
        this.gate = gate;
        this.protocol = protocol;
        this.instruments = List.copyOf(instruments);
    }

    /** Those that the product brings. */
    public static List<RiskInstrument> shipped() {
        return List.of(
                TwentyFourQuestions.VERSION_1,
                PatternQuestions.VERSION_1,
                PatternQuestions.VERSION_2,
                PoliceQuestions.VERSION_1,
                YoungPersonQuestions.VERSION_1);
    }

    /** An area that names none accepts all, those of later versions of the product too. */
    static boolean accepts(OperatingProtocol protocol, String code) {
        return protocol.riskInstruments().isEmpty()
                || protocol.riskInstruments().contains(code);
    }

    public List<RiskInstrumentView> list(Actor actor, AreaId area) {
        return gate.list(actor, Permission.VIEW_PROTOCOL, area, tx -> {
            OperatingProtocol settings = protocol.inForce(tx).settings();
            return instruments.stream()
                    .map(instrument -> RiskInstrumentView.of(instrument, accepts(settings, instrument.code())))
                    .toList();
        });
    }

    public Optional<RiskInstrument> find(String code, int version) {
        return instruments.stream()
                .filter(instrument -> instrument.is(code, version))
                .findFirst();
    }
}
