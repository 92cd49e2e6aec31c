/** Every endpoint, every kind of person: live answers against the committed permission matrix. */
@NullMarked
package uk.marac.matrix;

import org.jspecify.annotations.NullMarked;
