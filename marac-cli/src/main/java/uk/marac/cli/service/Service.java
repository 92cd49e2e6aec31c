package uk.marac.cli.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import uk.marac.cli.input.InvalidInputException;
import uk.marac.cli.service.NotDoneException.Remedy;

/** A service at an address, asked in the name of whoever the token is of. Redirects are not followed: they would carry it on. */
public final class Service {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI address;
    private final Token token;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @throws InvalidInputException unless it is https, or http on this machine */
    public Service(String address, Token token) {
        this.address = checked(address);
        this.token = token;
    }

    private static URI checked(String address) {
        URI uri;
        try {
            uri = URI.create(address.replaceAll("/+$", ""));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(address + ": no address");
        }
        boolean here = "http".equals(uri.getScheme()) && THIS_MACHINE.contains(String.valueOf(uri.getHost()));
        if (uri.getHost() == null || uri.getRawQuery() != null || !(here || "https".equals(uri.getScheme()))) {
            throw new InvalidInputException(
                    address + ": neither https nor http on this machine; a token does not go over a network in clear");
        }
        return uri;
    }

    /**
     * Writes the answer to a GET as it comes.
     *
     * @param path with its query, from a slash
     * @throws NotDoneException where there is no such answer; what was written then is worth nothing
     * @throws IOException where it cannot be written
     */
    public void download(String path, OutputStream to) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", token.authorization())
                .timeout(PATIENCE)
                .build();
        HttpResponse<InputStream> answer;
        try {
            answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new NotDoneException(Remedy.TRY_LATER, "the service does not answer");
        }
        try (InputStream body = answer.body()) {
            refuseUnlessGiven(answer);
            copy(body, to);
        }
    }

    private static void copy(InputStream body, OutputStream to) throws IOException {
        byte[] some = new byte[1 << 16];
        for (int read = read(body, some); read >= 0; read = read(body, some)) {
            to.write(some, 0, read);
        }
    }

    private static int read(InputStream body, byte[] some) {
        try {
            return body.read(some);
        } catch (IOException e) {
            throw new NotDoneException(Remedy.TRY_LATER, "the service stopped in the middle of its answer");
        }
    }

    private static void refuseUnlessGiven(HttpResponse<?> answer) {
        int status = answer.statusCode();
        if (status == 200) {
            return;
        }
        String said = "the service answered " + status;
        if (status == 401) {
            boolean again = answer.headers()
                    .firstValue("WWW-Authenticate")
                    .orElse("")
                    .contains("insufficient_user_authentication");
            throw new NotDoneException(
                    Remedy.SIGN_IN,
                    again ? "this needs a fresh sign-in: get another token" : "not signed in, or no longer");
        }
        if (status == 404) {
            throw new NotDoneException(Remedy.NONE, "not there, or not yours");
        }
        boolean later = status == 409 || status == 429 || status >= 500;
        throw new NotDoneException(later ? Remedy.TRY_LATER : Remedy.NONE, said);
    }
}
