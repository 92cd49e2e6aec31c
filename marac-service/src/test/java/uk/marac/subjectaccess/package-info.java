/** What is held of a person, for who answers them. */
@NullMarked
package uk.marac.subjectaccess;

import org.jspecify.annotations.NullMarked;
