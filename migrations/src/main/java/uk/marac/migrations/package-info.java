/**
 * The database: its roles, its schema as plain SQL in order, and what brings a database up to date.
 * May depend on Liquibase and JDBC only; the service asks it whether anything is pending.
 */
@NullMarked
package uk.marac.migrations;

import org.jspecify.annotations.NullMarked;
