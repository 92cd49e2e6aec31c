/**
 * The only way to a person's data: who asks (actor), for what (permission), on what (target), and the entry that says so.
 * The only package that opens a transaction. May depend on access, vault and ledger; never on a feature.
 */
@NullMarked
package uk.marac.gate;

import org.jspecify.annotations.NullMarked;
