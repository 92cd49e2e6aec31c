package uk.marac.clear;

import java.util.UUID;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

/** Members whose tokens say who they are, as an identity provider's do; all have just signed in again. */
final class Callers {

    private final City city;
    private final Markers markers;

    Callers(City city, Markers markers) {
        this.city = city;
        this.markers = markers;
    }

    Api as(Person person) {
        return as(city.subject(person));
    }

    private Api as(UUID subject) {
        String token = city.service.issuer.token(subject, claims -> claims.claim("acr", "stepped-up")
                .claim("name", "Robin " + markers.next())
                .claim("given_name", markers.next())
                .claim("family_name", markers.next())
                .claim("preferred_username", markers.next())
                .claim("email", markers.next() + "@example.invalid"));
        return new Api(city.service.address(), token);
    }
}
