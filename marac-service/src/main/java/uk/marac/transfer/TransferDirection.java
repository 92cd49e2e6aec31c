package uk.marac.transfer;

/** Which side of a transfer an area is. */
public enum TransferDirection {
    OUT,
    IN
}
