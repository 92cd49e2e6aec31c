package uk.marac.vault;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;

/** A clear component of a row record and the column that holds it. */
record ClearColumn(String name, RecordComponent component) {

    Type type() {
        return component.getGenericType();
    }
}
