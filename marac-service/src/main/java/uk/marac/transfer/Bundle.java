package uk.marac.transfer;

import java.util.List;
import uk.marac.person.AddressRow;
import uk.marac.person.PersonRow;
import uk.marac.referral.ReferralRow;

/**
 * What follows an acceptance: the papers, and what the referral in the other area is made of.
 *
 * @param addresses that may travel
 */
record Bundle(ReferralRow referral, List<PersonRow> people, List<AddressRow> addresses, List<Paper> papers) {}
