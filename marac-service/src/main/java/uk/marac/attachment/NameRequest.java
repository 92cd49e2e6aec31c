package uk.marac.attachment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a document is called. */
public record NameRequest(@NotBlank @Size(max = 200) String name) {

    @Override
    public String toString() {
        return "NameRequest";
    }
}
