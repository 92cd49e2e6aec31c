/**
 * Actions agreed at a meeting, each owned by one agency, and what came of them. Uses access, agency,
 * attendance, casefile, meeting, notice, protocol, retention and state.
 */
@NullMarked
package uk.marac.action;

import org.jspecify.annotations.NullMarked;
