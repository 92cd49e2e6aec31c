package uk.marac.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a request, field by field: what lacks apart from what is said and cannot be so. */
public final class FieldErrors {

    private record Entry(FieldError error, boolean lacks) {}

    private final List<Entry> entries = new ArrayList<>();

    /** Something must still be said. */
    public void lacks(String field, String message) {
        entries.add(new Entry(new FieldError(field, message), true));
    }

    /** Something is said that cannot be so, or that nobody could use. */
    public void wrong(String field, String message) {
        entries.add(new Entry(new FieldError(field, message), false));
    }

    public void require(String field, @Nullable Object value, String message) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            lacks(field, message);
        }
    }

    public List<FieldError> all() {
        return entries.stream().map(Entry::error).toList();
    }

    /** @throws ProblemException 422 with what lacks and what is wrong, if anything */
    public void refuse() {
        refuse(entries);
    }

    /** @throws ProblemException 422 with what is wrong, if anything; what lacks may come later */
    public void refuseWrong() {
        refuse(entries.stream().filter(entry -> !entry.lacks()).toList());
    }

    private static void refuse(List<Entry> entries) {
        if (!entries.isEmpty()) {
            throw ProblemException.invalid(entries.stream().map(Entry::error).toList());
        }
    }
}
