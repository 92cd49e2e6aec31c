/**
 * Actions agreed at a meeting, each owned by one agency, and what came of them. Uses meeting,
 * attendance, casefile and agency.
 */
@NullMarked
package uk.marac.action;

import org.jspecify.annotations.NullMarked;
