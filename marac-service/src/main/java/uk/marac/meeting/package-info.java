/** Meetings, their listings and agendas, and each agency's research. Uses casefile, person, referral, agency and protocol. */
@NullMarked
package uk.marac.meeting;

import org.jspecify.annotations.NullMarked;
