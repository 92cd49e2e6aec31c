package uk.marac.cli.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import uk.marac.cli.input.InvalidInputException;

/** An access token. Only ever read from a file: what stands in an argument is seen by every program of the machine. */
public final class Token {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/=-]+");

    private final String value;

    private Token(String value) {
        this.value = value;
    }

    /** @throws InvalidInputException where the file is not one token, on one line */
    public static Token in(Path file) {
        String text;
        try {
            text = Files.readString(file).strip();
        } catch (IOException e) {
            throw new InvalidInputException(file + ": cannot be read");
        }
        if (!FORM.matcher(text).matches()) {
            throw new InvalidInputException(file + ": not a token, alone on one line");
        }
        return new Token(text);
    }

    String authorization() {
        return "Bearer " + value;
    }

    @Override
    public String toString() {
        return "[token]";
    }
}
