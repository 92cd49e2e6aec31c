/**
 * Documents that come with a referral: told by their content, sealed in chunks, given back as bytes to be saved and
 * never shown. Uses the Gate and referral.
 */
@NullMarked
package uk.marac.attachment;

import org.jspecify.annotations.NullMarked;
