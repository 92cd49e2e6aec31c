package uk.marac.matrix;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.marac.agency.AgencyKind;
import uk.marac.gate.Permission;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.TestService;

/**
 * For each endpoint what it takes: somebody who may, the things of a world, and a body. For tests that then spoil it.
 */
public final class SampleCalls {

    private static final Pattern PLACE = Pattern.compile("([a-z-]+)/\\{([a-zA-Z]+)}");

    private final World world;
    private final Variety variety;
    private final CommittedMatrix matrix = new CommittedMatrix();
    private final List<Visitor> visitors;
    private final Map<Permission, List<Person>> mayDo = new EnumMap<>(Permission.class);

    public SampleCalls(TestService service, City elsewhere) {
        this.world = new World(service);
        this.variety = new Variety(world);
        this.visitors = Visitor.to(world, elsewhere);
    }

    public City city() {
        return world.city;
    }

    /** Everybody whom the committed matrix gives the act. */
    public List<Person> whoMay(String method, String template, Permission permission) {
        Endpoint endpoint = new Endpoint(method, template, permission);
        return mayDo.computeIfAbsent(permission, unused -> visitors.stream()
                .filter(visitor -> visitor.mayOn(world, matrix, endpoint))
                .map(visitor -> Person.valueOf(visitor.name()))
                .toList());
    }

    /** A token for the act, freshly signed in where it needs that. */
    public String token(Person person, Permission permission) {
        Api caller = matrix.needsFreshSignIn(permission) ? city().steppedUp(person) : city().as(person);
        return String.valueOf(caller.token());
    }

    /**
     * The address with the ids of things that are there.
     *
     * @param choice which, where there are several
     */
    public String path(String template, Function<List<UUID>, UUID> choice) {
        String path = template.replace("{area}", city().area.toString());
        return PLACE.matcher(path)
                .replaceAll(place -> place.group(1) + "/" + id(place.group(1), place.group(2), choice));
    }

    /** Ids that a body may name, of things that are there. */
    public List<UUID> ids() {
        return Stream.concat(
                        variety.all().stream(),
                        Stream.of(AgencyKind.POLICE, AgencyKind.HOUSING, AgencyKind.PROBATION)
                                .map(kind -> city().agency(kind).value()))
                .toList();
    }

    /** @throws IllegalStateException where nobody has written a sample for it yet */
    public Object body(String method, String template) {
        Endpoint endpoint = new Endpoint(method, template, Permission.VIEW_OWN_STANDING);
        if (template.endsWith("/attachments")) {
            return Samples.png();
        }
        if (!Samples.has(endpoint)) {
            throw new IllegalStateException("a sample for " + endpoint + " is missing: add one to Samples");
        }
        return Samples.body(endpoint, world);
    }

    private UUID id(String segment, String name, Function<List<UUID>, UUID> choice) {
        if (name.equals("agency")) {
            return city().agency(AgencyKind.POLICE).value();
        }
        List<UUID> several = variety.of(segment);
        return several.isEmpty() ? world.id(segment) : choice.apply(several);
    }
}
