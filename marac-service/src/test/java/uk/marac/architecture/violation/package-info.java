/** Code that breaks the rules on purpose, so that each rule is known to notice. */
@NullMarked
package uk.marac.architecture.violation;

import org.jspecify.annotations.NullMarked;
