/**
 * Real PostgreSQL for tests of every module: one server for each JVM, one database for each test that asks.
 * In the test-jar; may depend on migrations, embedded PostgreSQL, Testcontainers and JUnit.
 */
@NullMarked
package uk.marac.migrations.testing;

import org.jspecify.annotations.NullMarked;
