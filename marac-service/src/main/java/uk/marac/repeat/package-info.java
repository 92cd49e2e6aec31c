/**
 * Whether a referral is a repeat: a rule of the operating protocol proposes, a coordinator determines. Uses matching,
 * referral, casefile, meeting, action, protocol and retention.
 */
@NullMarked
package uk.marac.repeat;

import org.jspecify.annotations.NullMarked;
