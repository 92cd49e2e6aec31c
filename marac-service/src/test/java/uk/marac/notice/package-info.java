/** Tests of notices, with a real mail server. */
@NullMarked
package uk.marac.notice;

import org.jspecify.annotations.NullMarked;
