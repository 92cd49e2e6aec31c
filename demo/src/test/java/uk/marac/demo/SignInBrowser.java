package uk.marac.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs in at Keycloak's own pages as a browser without JavaScript would, cookies included. */
final class SignInBrowser {
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final String CALLBACK = RunningKeycloak.ORIGIN + "/sign-in/callback";

    private final HttpClient http = HttpClient.newHttpClient();
    /** Kept here, since the JDK withholds Secure cookies from http where browsers make an exception for 127.0.0.1. */
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private final String endpoints;
    private final CodeVerifier verifier = new CodeVerifier();

    SignInBrowser(URI issuer) {
        endpoints = issuer + "/protocol/openid-connect/";
    }

    /** A browser that comes from the service with this request. */
    HttpResponse<String> open(Map<String, String> more) {
        Map<String, String> query = new LinkedHashMap<>(
                Map.of("client_id", "marac-web", "response_type", "code", "scope", "openid", "redirect_uri", CALLBACK));
        query.putAll(more);
        return send(HttpRequest.newBuilder(URI.create(endpoints + "auth?" + form(query)))
                .GET());
    }

    Map<String, String> pkce() {
        return Map.of(
                "code_challenge",
                CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue(),
                "code_challenge_method",
                "S256");
    }

    /** Fills in the form on the page. */
    HttpResponse<String> fill(HttpResponse<String> page, Map<String, String> fields) {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no form on the page: " + page.statusCode() + ", cookies " + cookies.keySet());
        }
        URI action = page.uri().resolve(form.group(1).replace("&amp;", "&"));
        HttpResponse<String> answer = send(post(action, fields));
        boolean stays = answer.statusCode() == 302 && !isCallback(answer);
        return stays ? send(HttpRequest.newBuilder(URI.create(location(answer))).GET()) : answer;
    }

    boolean isCallback(HttpResponse<String> answer) {
        return answer.statusCode() == 302 && location(answer).startsWith(CALLBACK + "?");
    }

    String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Trades the code of a finished sign-in for tokens, as the service would. */
    JsonNode trade(HttpResponse<String> callback, String codeVerifier) {
        Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(location(callback));
        if (!code.find()) {
            throw new AssertionError("no code");
        }
        return token(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code.group(1),
                "redirect_uri",
                CALLBACK,
                "client_id",
                "marac-web",
                "client_secret",
                RunningKeycloak.WEB_SECRET,
                "code_verifier",
                codeVerifier));
    }

    String verifier() {
        return verifier.getValue();
    }

    JsonNode token(Map<String, String> fields) {
        try {
            return new ObjectMapper()
                    .readTree(
                            send(post(URI.create(endpoints + "token"), fields)).body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpRequest.Builder post(URI to, Map<String, String> fields) {
        return HttpRequest.newBuilder(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var timed = request.timeout(Duration.ofSeconds(60)).build();
            HttpResponse<String> answer = http.send(timed, HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void keep(String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        if (header.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
