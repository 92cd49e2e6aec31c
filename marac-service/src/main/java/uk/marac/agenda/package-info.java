/**
 * Agendas: in which order a meeting hears its cases and why, what hands made of it and whether there is time for all;
 * frozen when the agenda is closed, sent when it is circulated. Uses meeting, casefile, person, referral, agency,
 * notice and protocol; research and minutes use it.
 */
@NullMarked
package uk.marac.agenda;

import org.jspecify.annotations.NullMarked;
