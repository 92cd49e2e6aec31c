package uk.marac.gate;

/**
 * A caller's promise that two requests with this key are one.
 *
 * @param route the endpoint's template, without ids
 * @param key as the caller sent it; kept only as a keyed hash
 * @param body the request as read; kept only as a keyed hash, so that another body under the same key is noticed
 */
public record Idempotency(String route, String key, byte[] body) {}
