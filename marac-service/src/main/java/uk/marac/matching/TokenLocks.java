package uk.marac.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import uk.marac.gate.WriteTx;
import uk.marac.keys.index.IndexKey;
import uk.marac.keys.index.TokenKey;

/** All tokens that an act needs, locked in the order of their labels so that no two acts wait for each other. */
final class TokenLocks implements AutoCloseable {

    private final Map<Token, LockedToken> locked = new HashMap<>();

    TokenLocks(WriteTx tx, PostingDao postings, IndexKey key, Collection<Posted> all) {
        Map<Token, TokenKey> keys = new HashMap<>();
        all.forEach(
                posted -> posted.real().ifPresent(token -> keys.computeIfAbsent(token, missing -> missing.key(key))));
        Map<String, Token> sorted = new TreeMap<>();
        keys.forEach((token, tokenKey) -> sorted.put(HexFormat.of().formatHex(tokenKey.countLabel()), token));
        for (Token token : sorted.values()) {
            TokenKey tokenKey = keys.get(token);
            if (tokenKey != null) {
                locked.put(token, LockedToken.lock(tx, postings, tokenKey));
            }
        }
    }

    LockedToken of(Token token) {
        LockedToken found = locked.get(token);
        if (found == null) {
            throw new IllegalStateException("a token was not locked");
        }
        return found;
    }

    @Override
    public void close() {
        locked.values().forEach(LockedToken::close);
    }

    void deleteEmpty() {
        locked.values().forEach(LockedToken::deleteIfEmpty);
    }
}
