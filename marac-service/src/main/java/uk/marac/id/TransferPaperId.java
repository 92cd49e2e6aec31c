package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A paper that came with a transfer, or its offer. */
public record TransferPaperId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TransferPaperId fromString(String text) {
        return new TransferPaperId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
