package uk.marac.protocol;

import uk.marac.web.FieldErrors;

/** What a feature asks of a new version of the protocol beyond the form of each field. */
@FunctionalInterface
public interface ProtocolCheck {

    /** @param before the version that it replaces */
    void check(OperatingProtocol before, OperatingProtocol after, FieldErrors errors);
}
