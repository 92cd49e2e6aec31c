/**
 * Streams of any length, sealed in chunks: C2SP chunked-encryption v1 over AES-256-GCM. Attachments and temporary
 * files.
 *
 * <p>Depends on {@code uk.marac.keys} only; the streams are the caller's.
 */
@NullMarked
package uk.marac.keys.chunk;

import org.jspecify.annotations.NullMarked;
