package uk.marac.web;

import java.util.UUID;

/** The answer to a POST that makes something which can be looked at: it says where, by {@code Location}. */
public interface Made {

    UUID id();
}
