package uk.marac.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CanaryMark;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.keys.index.IndexKey;
import uk.marac.keys.index.IndexPointer;
import uk.marac.keys.ring.Purpose;
import uk.marac.person.PersonRow;
import uk.marac.vault.Confidential;

/**
 * The people of an area in the blind index. Every act locks all tokens that it needs, so that of two referrals of one
 * person at the same time the second sees the first.
 */
public final class MatchIndex {

    private static final int EPOCH = 1;

    private final PostingDao postings = new PostingDao(EPOCH);
    private final MatchDao matches = new MatchDao();

    /**
     * Puts the people of a case into the index as they are stated now, and finds who shares a token with each.
     *
     * @return for each person the best candidates of the same role in other cases, those who share most first, of them the latest
     * @throws IndexAltered if the index is not as it was last written
     */
    Map<PersonId, List<Candidate>> putAndSearch(WriteTx tx, CaseId caseId, List<PersonRow> people) {
        IndexTotal total = IndexTotal.verified(tx, postings);
        IndexKey key = new IndexKey(tx.area().value(), EPOCH, tx.secret(Purpose.INDEX));
        Map<PersonId, PersonIndexRow> earlier = indexed(tx, caseId);
        // The people of a canary are found by nobody; the rows are as anybody's.
        boolean canary = CanaryMark.of(tx).isOn(caseId);
        Map<PersonRow, List<Posted>> posted = people.stream()
                .collect(Collectors.toMap(
                        Function.identity(), person -> canary ? Posted.nowhere(key) : Posted.of(person, key)));
        List<Posted> all = new ArrayList<>();
        posted.values().forEach(all::addAll);
        earlier.values().forEach(row -> all.addAll(row.posted().value()));
        try (TokenLocks locks = new TokenLocks(tx, postings, key, all)) {
            earlier.values().forEach(row -> remove(tx, row, locks));
            posted.forEach((person, own) -> own.forEach(one -> add(tx, key, person, one, locks)));
            posted.forEach((person, own) -> store(tx, earlier.remove(person.id()), person, own));
            earlier.values().forEach(tx::delete);
            Map<PersonId, List<Candidate>> found = new HashMap<>();
            BlindSearch search = new BlindSearch(tx, postings, key);
            posted.forEach((person, own) -> found.put(person.id(), candidates(tx, search, person, own, people, locks)));
            locks.deleteEmpty();
            total.note(tx);
            return found;
        }
    }

    /**
     * Takes the people of a case out of the index and out of the queue, dummies too; nothing says that they were there.
     */
    public void erase(WriteTx tx, CaseId caseId) {
        IndexTotal total = IndexTotal.verified(tx, postings);
        IndexKey key = new IndexKey(tx.area().value(), EPOCH, tx.secret(Purpose.INDEX));
        Collection<PersonIndexRow> rows = indexed(tx, caseId).values();
        List<Posted> all =
                rows.stream().flatMap(row -> row.posted().value().stream()).toList();
        try (TokenLocks locks = new TokenLocks(tx, postings, key, all)) {
            for (PersonIndexRow row : rows) {
                remove(tx, row, locks);
                tx.delete(row);
            }
            locks.deleteEmpty();
        }
        total.note(tx);
        tx.execute("DELETE FROM marac.match_pending p USING marac.referral r WHERE p.area_id = :area"
                        + " AND r.area_id = p.area_id AND r.id = p.referral_id AND r.case_id = :case")
                .bind("area", tx.area().value())
                .bind("case", caseId.value())
                .execute();
    }

    private static Map<PersonId, PersonIndexRow> indexed(WriteTx tx, CaseId caseId) {
        Map<PersonId, PersonIndexRow> rows = new HashMap<>();
        tx.rows(PersonIndexRow.class)
                .where("t.case_id = :case")
                .bind("case", caseId)
                .list()
                .forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    private void add(WriteTx tx, IndexKey key, PersonRow person, Posted posted, TokenLocks locks) {
        if (posted.token() != null) {
            locks.of(posted.token()).add(new IndexPointer(person.id().value(), RoleCodes.of(person.role())));
        } else if (posted.dummy() != null && posted.dummyCount() != null) {
            postings.insert(tx, posted.dummy(), key.dummyPointer());
            postings.insertCount(tx, posted.dummyCount(), key.dummyPointer());
        }
    }

    private void remove(WriteTx tx, PersonIndexRow row, TokenLocks locks) {
        for (Posted posted : row.posted().value()) {
            if (posted.token() != null) {
                locks.of(posted.token()).remove(row.id().value(), BlindSearch.CAP);
            } else if (posted.dummy() != null
                    && posted.dummyCount() != null
                    && !(postings.delete(tx, posted.dummy()) & postings.deleteCount(tx, posted.dummyCount()))) {
                throw new IndexAltered();
            }
        }
    }

    private static void store(WriteTx tx, @Nullable PersonIndexRow earlier, PersonRow person, List<Posted> posted) {
        long version = earlier == null ? 1 : earlier.version();
        PersonIndexRow row =
                new PersonIndexRow(tx.area(), person.id(), version, person.caseId(), new Confidential<>(posted));
        if (earlier == null) {
            tx.insert(row);
        } else {
            tx.update(row);
        }
    }

    private List<Candidate> candidates(
            WriteTx tx,
            BlindSearch search,
            PersonRow person,
            List<Posted> own,
            List<PersonRow> people,
            TokenLocks locks) {
        List<@Nullable LockedToken> tokens = new ArrayList<>();
        own.forEach(posted -> tokens.add(posted.token() == null ? null : locks.of(posted.token())));
        List<PersonId> ours = people.stream().map(PersonRow::id).toList();
        return Candidate.best(search.search(tokens), person.role(), ours, ids -> matches.newestFirst(tx, ids));
    }
}
