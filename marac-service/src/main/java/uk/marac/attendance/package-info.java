/**
 * Who was at a meeting and who signed its confidentiality declaration; no record in session without the signature. Uses
 * meeting and agency.
 */
@NullMarked
package uk.marac.attendance;

import org.jspecify.annotations.NullMarked;
