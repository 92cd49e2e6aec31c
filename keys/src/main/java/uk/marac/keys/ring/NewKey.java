package uk.marac.keys.ring;

/** A key just made, and the form of it to store in the same transaction as its first use. */
public record NewKey<K>(K key, WrappedKey wrapped) {}
