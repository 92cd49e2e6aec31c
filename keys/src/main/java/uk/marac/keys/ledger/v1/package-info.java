/**
 * The bytes of entries, openings and leaves, version 1. Frozen: golden vectors hold it still; a change is a {@code v2}
 * beside it. Parsers accept exactly the one encoding. Byte tables: docs/developers/ledger-format.md. Depends on
 * {@code uk.marac.keys.ledger}, {@code entry} and {@code tree}.
 */
@NullMarked
package uk.marac.keys.ledger.v1;

import org.jspecify.annotations.NullMarked;
