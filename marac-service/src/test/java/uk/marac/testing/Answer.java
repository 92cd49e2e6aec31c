package uk.marac.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What the API answered. */
public record Answer(HttpResponse<byte[]> response) {

    public int status() {
        return response.statusCode();
    }

    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return Api.JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** This answer, if it has the status; else the test fails and shows what came instead. */
    public Answer expect(int status) {
        assertThat(response.statusCode())
                .as("%s %s: %s", response.request().method(), response.uri().getPath(), text())
                .isEqualTo(status);
        return this;
    }

    /** The id of what a POST made. */
    public UUID id() {
        return UUID.fromString(expect(201).json().get("id").textValue());
    }

    /** The version in the answer's entity tag. */
    public long version() {
        return Long.parseLong(header("ETag").replace("\"", ""));
    }
}
