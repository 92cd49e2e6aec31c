/** Rules about the code itself, each with a reason, each seen to fail on a violation made on purpose. */
@NullMarked
package uk.marac.architecture;

import org.jspecify.annotations.NullMarked;
