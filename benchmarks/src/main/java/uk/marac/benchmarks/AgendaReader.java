package uk.marac.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A representative who reads one agenda over HTTP. */
final class AgendaReader {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpRequest request;

    AgendaReader(URI service, Installation.Agenda agenda, Issuer issuer) throws JOSEException {
        this.request = HttpRequest.newBuilder(
                        service.resolve("/areas/" + agenda.area() + "/meetings/" + agenda.meeting() + "/agenda"))
                .header("Authorization", "Bearer " + issuer.token(agenda.reader()))
                .build();
    }

    byte[] read() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the agenda was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    JsonNode json() throws IOException, InterruptedException {
        return new JsonMapper().readTree(read());
    }
}
