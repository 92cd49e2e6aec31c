package uk.marac.action;

import org.jspecify.annotations.Nullable;
import uk.marac.agency.AgencyKind;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.id.AreaId;
import uk.marac.protocol.ActionCatalogue;
import uk.marac.protocol.ProtocolService;
import uk.marac.protocol.ProtocolView;

/** Shows the kinds of action that an area knows. */
public final class CatalogueService {

    private final Gate gate;
    private final ProtocolService protocol;

    public CatalogueService(Gate gate, ProtocolService protocol) {
        this.gate = gate;
        this.protocol = protocol;
    }

    /** @param agencyKind whose typical actions; null for all */
    public CatalogueView view(Actor actor, AreaId area, @Nullable AgencyKind agencyKind) {
        return gate.list(actor, Permission.VIEW_ACTION_CATALOGUE, area, tx -> {
            ProtocolView inForce = protocol.inForce(tx);
            return new CatalogueView(
                    inForce.number(),
                    ActionCatalogue.of(inForce.settings()).stream()
                            .filter(kind -> agencyKind == null || kind.isTypicalFor(agencyKind))
                            .toList());
        });
    }
}
