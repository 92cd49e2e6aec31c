package uk.marac.subjectaccess;

import java.util.List;
import uk.marac.id.PersonId;
import uk.marac.person.PartyRole;

/**
 * Somebody else whose data an item is too, to be redacted or asked.
 *
 * @param about whether the item is about them, and does not only name them
 * @param namedIn the columns whose texts name them, as far as a name shows it
 */
public record ThirdPartyView(PersonId person, PartyRole role, boolean about, List<String> namedIn) {}
