package uk.marac.transfer;

/**
 * Who speaks for a transfer on one side. Sealed as it is: a member that is added may be null, none is renamed.
 *
 * @param contact how the coordinator is reached at work
 * @param idva who hands over or receives
 * @param idvaContact how that Idva is reached
 */
public record TransferContact(String coordinator, String agency, String contact, String idva, String idvaContact) {}
