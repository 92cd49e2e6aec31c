package uk.marac.demo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiaryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 23);
    private static final UUID ID = UUID.fromString("6a1f0c1e-5d0b-4a1e-9a55-0d7b8d2f4e11");

    @TempDir
    Path folder;

    @Test
    void what_was_noted_is_known_when_it_is_opened_again_and_nothing_else_is() throws IOException {
        try (Diary diary = diary()) {
            diary.note("one", ID);
            diary.note("two", null);
        }
        try (Diary again = Diary.open(file())) {
            assertThat(again.day()).isEqualTo(TODAY);
            assertThat(again.made("one")).isEqualTo(ID);
            assertThat(again.has("two")).isTrue();
            assertThat(again.made("two")).isNull();
            assertThat(again.has("three")).isFalse();
        }
    }

    @Test
    void a_line_that_was_cut_short_was_not_written() throws IOException {
        try (Diary diary = diary()) {
            diary.note("one", ID);
        }
        Files.writeString(file(), "two 6a1f0c1e-5d", StandardOpenOption.APPEND);
        try (Diary again = Diary.open(file())) {
            assertThat(again.has("two")).isFalse();
            again.note("three", ID);
        }
        assertThat(Files.readString(file())).endsWith("one " + ID + "\nthree " + ID + "\n");
    }

    private Diary diary() throws IOException {
        Files.writeString(file(), Diary.begin(TODAY));
        return Diary.open(file());
    }

    private Path file() {
        return folder.resolve("past");
    }
}
