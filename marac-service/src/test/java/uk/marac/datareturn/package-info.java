/** That figures count what the records say, and give no small number away. */
@NullMarked
package uk.marac.datareturn;

import org.jspecify.annotations.NullMarked;
