package uk.marac.vault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import uk.marac.id.Id;

/**
 * A selection of rows of one sealed table by its clear columns; the table's alias is {@code t}, its area is implied.
 */
public final class RowQuery<R extends Record> {

    private final VaultSession session;
    private final Handle handle;
    private final UUID area;
    private final TableModel<R> model;
    private final Map<String, Object> bindings = new HashMap<>();
    private String where = "true";
    private String tail = "";

    RowQuery(VaultSession session, Handle handle, UUID area, TableModel<R> model) {
        this.session = session;
        this.handle = handle;
        this.area = area;
        this.model = model;
    }

    /** A condition in SQL over {@code t}; values only ever as bindings. */
    public RowQuery<R> where(String condition) {
        this.where = condition;
        return this;
    }

    public RowQuery<R> withId(Id id) {
        return where("t.id = :id").bind("id", id);
    }

    public RowQuery<R> bind(String name, Object value) {
        bindings.put(name, value);
        return this;
    }

    public RowQuery<R> bindAll(Map<String, Object> values) {
        bindings.putAll(values);
        return this;
    }

    /** Order, limit or lock, in SQL. */
    public RowQuery<R> tail(String sql) {
        this.tail = sql;
        return this;
    }

    public List<R> list() {
        return session.open(stored());
    }

    /** Shows that every row is the one last written, and forgets them. Their cases are not named in the act's entry. */
    public void verify() {
        session.verify(stored());
    }

    /**
     * As {@link #verify()}, and that none is missing. The condition may speak of the row's head {@code h}; where the
     * row is gone against what its head says, {@code t} is null.
     *
     * @throws RowTampered also for a row that has vanished
     */
    public void verifyWhole() {
        List<Optional<StoredRow<R>>> found = query(Statements.selectWhole(model, where))
                .map((row, context) -> row.getObject("id") == null
                        ? Optional.<StoredRow<R>>empty()
                        : Optional.of(StoredRow.read(model, row)))
                .list();
        if (found.stream().anyMatch(Optional::isEmpty)) {
            throw new RowTampered(model.name(), "a row has vanished");
        }
        session.verify(found.stream().flatMap(Optional::stream).toList());
    }

    /**
     * How many rows there are of each kind; each is opened and shown to be the newest. What comes out speaks of no case,
     * so the act's entry names none.
     */
    public <K> Map<K, Long> count(Function<R, K> kind) {
        return session.openUnnamed(stored()).stream().collect(Collectors.groupingBy(kind, Collectors.counting()));
    }

    private List<StoredRow<R>> stored() {
        return query(Statements.select(model, where, tail))
                .map((row, context) -> StoredRow.read(model, row))
                .list();
    }

    private Query query(String sql) {
        Query query = handle.createQuery(sql).bind("area", area);
        bindings.forEach((name, value) -> ClearCodec.bind(query, name, value));
        return query;
    }

    /** The one row, or none. */
    public Optional<R> find() {
        List<R> rows = list();
        if (rows.size() > 1) {
            throw new IllegalStateException("more than one row of " + model.name());
        }
        return rows.stream().findFirst();
    }
}
