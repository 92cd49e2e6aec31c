package uk.marac.vault;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import uk.marac.keys.Compartment;
import uk.marac.keys.ring.WrappedKey;

/**
 * Wrapped keys in schema {@code keystore}, reached only through its functions: the service's role cannot read its
 * tables.
 */
final class KeyStore {

    private static final int AT_ONCE = 2000;

    /** A wrapped data key and the generation of its compartment's key that it is. */
    record DataKeyRow(Compartment compartment, int generation, WrappedKey wrapped) {}

    /** A wrapped secret of an area; the scope is the case, or the area itself. */
    record SecretRow(UUID scope, int version, WrappedKey wrapped) {}

    /** A key that was there and is no more. */
    record Destroyed(Compartment compartment, int generation) {}

    private static final UUID NONE = new UUID(0, 0);

    private final Handle handle;
    private final UUID area;

    KeyStore(Handle handle, UUID area) {
        this.handle = handle;
        this.area = area;
    }

    List<SecretRow> areaKeys() {
        return handle.createQuery("SELECT version, wrapped FROM keystore.area_keys(:area)")
                .bind("area", area)
                .map((row, context) ->
                        new SecretRow(area, row.getInt("version"), WrappedKey.parse(row.getBytes("wrapped"))))
                .list();
    }

    void putAreaKey(int version, WrappedKey wrapped) {
        handle.createQuery("SELECT keystore.put_area_key(:area, :version, :wrapped)")
                .bind("area", area)
                .bind("version", version)
                .bind("wrapped", wrapped.bytes())
                .mapTo(String.class)
                .list();
    }

    List<DataKeyRow> dataKeys(Collection<Compartment> compartments) {
        return parts(compartments).flatMap(part -> dataKeysOf(part).stream()).toList();
    }

    private List<DataKeyRow> dataKeysOf(Collection<Compartment> compartments) {
        return handle.createQuery("SELECT kind, scope, agency, generation, wrapped"
                        + " FROM keystore.data_keys(:area, :kinds, :scopes, :agencies)")
                .bind("area", area)
                .bindArray(
                        "kinds",
                        String.class,
                        compartments.stream().map(c -> c.kind().name()).toList())
                .bindArray(
                        "scopes",
                        UUID.class,
                        compartments.stream().map(Compartment::scope).toList())
                .bindArray(
                        "agencies",
                        UUID.class,
                        compartments.stream().map(KeyStore::agency).toList())
                .map((row, context) -> new DataKeyRow(
                        compartment(row), row.getInt("generation"), WrappedKey.parse(row.getBytes("wrapped"))))
                .list();
    }

    void putDataKey(Compartment compartment, int generation, WrappedKey wrapped) {
        handle.createQuery("SELECT keystore.put_data_key(:area, :kind, :scope, :agency, :generation, :wrapped)")
                .bind("area", area)
                .bind("kind", compartment.kind().name())
                .bind("scope", compartment.scope())
                .bind("agency", agency(compartment))
                .bind("generation", generation)
                .bind("wrapped", wrapped.bytes())
                .mapTo(String.class)
                .list();
    }

    /** The case's own key and every agency's on the case, of every generation. */
    List<Destroyed> destroyCaseKeys(UUID caseId) {
        return destroy(List.of(Compartment.Kind.CASE, Compartment.Kind.AGENCY), List.of(caseId, caseId));
    }

    List<Destroyed> destroyPersonKeys(List<UUID> people) {
        return destroy(Collections.nCopies(people.size(), Compartment.Kind.PERSON), people);
    }

    private List<Destroyed> destroy(List<Compartment.Kind> kinds, List<UUID> scopes) {
        return handle.createQuery("SELECT kind, scope, agency, generation"
                        + " FROM keystore.destroy_data_keys(:area, :kinds, :scopes, :agencies)")
                .bind("area", area)
                .bindArray("kinds", String.class, kinds.stream().map(Enum::name).toList())
                .bindArray("scopes", UUID.class, scopes)
                .bindArray("agencies", UUID.class, Collections.nCopies(scopes.size(), null))
                .map((row, context) -> new Destroyed(compartment(row), row.getInt("generation")))
                .list();
    }

    void putTombstone(UUID keyId, byte[] seal) {
        handle.createQuery("SELECT keystore.put_tombstone(:area, :key, :seal)")
                .bind("area", area)
                .bind("key", keyId)
                .bind("seal", seal)
                .mapTo(String.class)
                .list();
    }

    /** Whether any of these keys was destroyed. */
    boolean isAnyDestroyed(Collection<UUID> keyIds) {
        return parts(keyIds).anyMatch(this::isOneDestroyed);
    }

    private boolean isOneDestroyed(Collection<UUID> keyIds) {
        return handle.createQuery("SELECT count(*) FROM keystore.tombstones(:area, :keys)")
                        .bind("area", area)
                        .bindArray("keys", UUID.class, keyIds)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** The database answers for so many keys at once, and no more. */
    private static <T> Stream<List<T>> parts(Collection<T> whole) {
        List<T> list = List.copyOf(whole);
        return IntStream.range(0, (list.size() + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(part -> list.subList(part * AT_ONCE, Math.min(list.size(), (part + 1) * AT_ONCE)));
    }

    List<SecretRow> secrets(String purpose, Collection<UUID> scopes) {
        return parts(scopes).flatMap(part -> secretsOf(purpose, part).stream()).toList();
    }

    private List<SecretRow> secretsOf(String purpose, Collection<UUID> scopes) {
        return handle.createQuery("SELECT scope, version, wrapped FROM keystore.secrets(:area, :purpose, :scopes)")
                .bind("area", area)
                .bind("purpose", purpose)
                .bindArray("scopes", UUID.class, scopes)
                .map((row, context) -> new SecretRow(
                        row.getObject("scope", UUID.class),
                        row.getInt("version"),
                        WrappedKey.parse(row.getBytes("wrapped"))))
                .list();
    }

    void putSecret(String purpose, UUID scope, int version, WrappedKey wrapped) {
        handle.createQuery("SELECT keystore.put_secret(:area, :purpose, :scope, :version, :wrapped)")
                .bind("area", area)
                .bind("purpose", purpose)
                .bind("scope", scope)
                .bind("version", version)
                .bind("wrapped", wrapped.bytes())
                .mapTo(String.class)
                .list();
    }

    private static UUID agency(Compartment compartment) {
        UUID agency = compartment.agency();
        return agency == null ? NONE : agency;
    }

    private static Compartment compartment(java.sql.ResultSet row) throws SQLException {
        UUID scope = row.getObject("scope", UUID.class);
        return switch (Compartment.Kind.valueOf(row.getString("kind"))) {
            case AREA -> Compartment.ofArea(scope);
            case CASE -> Compartment.ofCase(scope);
            case PERSON -> Compartment.ofPerson(scope);
            case AGENCY -> Compartment.ofAgency(scope, row.getObject("agency", UUID.class));
        };
    }
}
