package uk.marac.risk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.protocol.ProtocolCheck;
import uk.marac.web.FieldErrors;

/** A protocol names instruments that there are: one mistyped alone would have the area accept none. */
public final class InstrumentsKnown implements ProtocolCheck {

    private final Set<String> codes;

    public InstrumentsKnown(List<RiskInstrument> instruments) {
        this.codes = instruments.stream().map(RiskInstrument::code).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void check(OperatingProtocol before, OperatingProtocol after, FieldErrors errors) {
        for (int i = 0; i < after.riskInstruments().size(); i++) {
            if (!codes.contains(after.riskInstruments().get(i))) {
                errors.wrong("riskInstruments[" + i + "]", "is not an instrument");
            }
        }
    }
}
