/** The command line program. Depends on keys and picocli only, so that an auditor can read all that it trusts; HTTP is the JDK's. */
@NullMarked
package uk.marac.cli;

import org.jspecify.annotations.NullMarked;
