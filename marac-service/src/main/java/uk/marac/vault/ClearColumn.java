package uk.marac.vault;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;

/**
 * A clear component of a row record and the column that holds it.
 *
 * @param since the table's schema that brought it
 */
record ClearColumn(String name, RecordComponent component, int since) {

    Type type() {
        return component.getGenericType();
    }
}
