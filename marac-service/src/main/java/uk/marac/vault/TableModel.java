package uk.marac.vault;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import uk.marac.id.Id;
import uk.marac.keys.Compartment;
import uk.marac.keys.seal.ClearValues;
import uk.marac.keys.seal.FieldSpec;

/** What a row record says of its table: columns, field list, compartment. Read once by reflection, then kept. */
public final class TableModel<R extends Record> {

    private static final ConcurrentMap<Class<?>, TableModel<?>> MODELS = new ConcurrentHashMap<>();
    private static final Set<String> IMPLICITLY_CLEAR = Set.of("areaId", "id", "version");

    private final SealedTable table;
    private final Constructor<R> constructor;
    private final RecordComponent[] components;
    private final List<ClearColumn> clear = new ArrayList<>();
    private final List<SealedColumn> sealed = new ArrayList<>();

    private TableModel(Class<R> type) {
        SealedTable annotation = type.getAnnotation(SealedTable.class);
        if (annotation == null) {
            throw new IllegalStateException("not a sealed table: " + type.getSimpleName());
        }
        this.table = annotation;
        this.components = type.getRecordComponents();
        this.constructor = canonicalConstructor(type, components);
        for (RecordComponent component : components) {
            component.getAccessor().setAccessible(true);
            Sealed field = component.getAnnotation(Sealed.class);
            Clear column = component.getAnnotation(Clear.class);
            boolean isClear = column != null || IMPLICITLY_CLEAR.contains(component.getName());
            if (isClear == (field != null)) {
                throw new IllegalStateException("neither or both clear and sealed: " + component);
            }
            int since = field != null ? field.since() : column != null ? column.since() : 1;
            if (since > table.schema()) {
                throw new IllegalStateException("newer than its table: " + component);
            }
            if (since > 1 && component.getType().isPrimitive()) {
                throw new IllegalStateException("may be absent, and has no value for that: " + component);
            }
            String name = columnName(component.getName());
            if (field == null) {
                clear.add(new ClearColumn(name, component, since));
            } else {
                sealed.add(SealedColumn.of(name, component, field));
            }
        }
        sealed.sort(Comparator.comparingInt(column -> column.spec().ordinal()));
    }

    @SuppressWarnings("unchecked")
    public static <R extends Record> TableModel<R> of(Class<R> type) {
        return (TableModel<R>) MODELS.computeIfAbsent(type, ignored -> new TableModel<>(type));
    }

    public String name() {
        return table.name();
    }

    public int schema() {
        return table.schema();
    }

    public List<String> clearColumns() {
        return clear.stream().map(ClearColumn::name).toList();
    }

    public List<String> sealedColumns() {
        return sealed.stream().map(SealedColumn::name).toList();
    }

    List<ClearColumn> clear() {
        return clear;
    }

    List<SealedColumn> sealed() {
        return sealed;
    }

    List<FieldSpec> fieldSpecs() {
        return sealed.stream().map(SealedColumn::spec).toList();
    }

    RecordComponent[] components() {
        return components;
    }

    ClearValues clearValues(Object[] values) {
        ClearValues.Builder builder = ClearValues.builder();
        for (ClearColumn column : clear) {
            // The version stands in the header; the rest of the clear columns are covered here.
            if (!column.name().equals("version")) {
                ClearCodec.cover(builder.since(column.since()), column, values[indexOf(column.component())]);
            }
        }
        return builder.build();
    }

    Compartment compartment(Object[] values) {
        return switch (table.compartment()) {
            case AREA -> Compartment.ofArea(uuid(values, "areaId"));
            case CASE -> Compartment.ofCase(uuid(values, scopeOr("caseId")));
            case PERSON -> Compartment.ofPerson(uuid(values, scopeOr("personId")));
            case AGENCY -> Compartment.ofAgency(uuid(values, scopeOr("caseId")), uuid(values, "agencyId"));
        };
    }

    /** The case that the row speaks of, or null for rows of an area that speak of none. */
    @Nullable
    UUID caseOf(Object[] values) {
        String name = table.compartment() == Compartment.Kind.CASE ? scopeOr("caseId") : "caseId";
        return Arrays.stream(components)
                        .anyMatch(component -> component.getName().equals(name))
                ? uuidOrNull(values, name)
                : null;
    }

    Object[] values(R row) {
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = invoke(row, components[i]);
        }
        return values;
    }

    R toRow(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("a stored row does not fit its record: " + name());
        }
    }

    int indexOf(RecordComponent component) {
        return Arrays.asList(components).indexOf(component);
    }

    UUID uuid(Object[] values, String name) {
        UUID value = uuidOrNull(values, name);
        if (value == null) {
            throw new IllegalStateException(name() + " has no " + name);
        }
        return value;
    }

    Object value(Object[] values, String name) {
        for (int i = 0; i < components.length; i++) {
            if (components[i].getName().equals(name)) {
                return values[i];
            }
        }
        throw new IllegalStateException(name() + " has no component " + name);
    }

    private @Nullable UUID uuidOrNull(Object[] values, String name) {
        Object value = value(values, name);
        return value instanceof Id id ? id.value() : (UUID) value;
    }

    private String scopeOr(String usual) {
        return table.scope().isEmpty() ? usual : table.scope();
    }

    private static Object invoke(Record row, RecordComponent component) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("unreadable component " + component.getName(), e);
        }
    }

    private static <R extends Record> Constructor<R> canonicalConstructor(Class<R> type, RecordComponent[] components) {
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String columnName(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }
}
