/**
 * Notices to members by e-mail: left in the act that they tell of, sent afterwards, saying that there is something and
 * never what. Uses access, the Gate and time; features leave notices here and count for it.
 */
@NullMarked
package uk.marac.notice;

import org.jspecify.annotations.NullMarked;
