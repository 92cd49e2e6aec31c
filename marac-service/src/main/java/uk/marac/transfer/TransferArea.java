package uk.marac.transfer;

import uk.marac.id.AreaId;

/** An area of this installation as every other may know it; where a transfer names one, as it was called then. */
public record TransferArea(AreaId id, String code, String name) {}
