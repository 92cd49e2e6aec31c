/**
 * What is asked of a running service, by its API. Nothing that comes back is believed here: {@code check} does that. Depends on
 * the JDK and {@code input}.
 */
@NullMarked
package uk.marac.cli.service;

import org.jspecify.annotations.NullMarked;
