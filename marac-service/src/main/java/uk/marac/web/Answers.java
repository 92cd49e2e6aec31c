package uk.marac.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an endpoint that builds its answer by hand sends: a view, {@link Created}, bytes, {@link Lines}, or {@link Void} for nothing.
 * The API's document is made from it, and is not made while one endpoint does not say.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {
    Class<?> value();
}
