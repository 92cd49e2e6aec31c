package uk.marac.action;

import java.util.List;
import uk.marac.protocol.ActionKind;

/**
 * The kinds of action that an area knows.
 *
 * @param protocolNumber the version of the protocol that adds the area's own
 */
public record CatalogueView(int protocolNumber, List<ActionKind> kinds) {}
