package uk.marac.datareturn;

import org.jspecify.annotations.Nullable;

/** What must be said beside a figure: a code for programs and words for people. */
public record NoteView(FigureNote code, String text) {

    static @Nullable NoteView of(@Nullable FigureNote note) {
        return note == null ? null : new NoteView(note, note.text());
    }
}
