package uk.marac.web;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * A schema has its type's name; a nested type's begins with the type that it is nested in, since items there are many.
 */
final class OpenApiNames extends TypeNameResolver {

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? super.getNameOfClass(type) : getNameOfClass(outer) + type.getSimpleName();
    }
}
