package uk.marac.equality;

import java.util.List;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.id.AreaId;
import uk.marac.protocol.CodeScheme;
import uk.marac.protocol.ProtocolService;

/** The schemes that a form offers. */
public final class EqualityService {

    private final Gate gate;
    private final ProtocolService protocol;

    public EqualityService(Gate gate, ProtocolService protocol) {
        this.gate = gate;
        this.protocol = protocol;
    }

    public List<CodeScheme> schemes(Actor actor, AreaId area) {
        return gate.list(
                actor,
                Permission.VIEW_PROTOCOL,
                area,
                tx -> EqualitySchemes.of(protocol.inForce(tx).settings()));
    }
}
