package uk.marac.transfer;

import java.util.List;
import java.util.UUID;
import uk.marac.person.AddressRow;
import uk.marac.person.PersonRow;
import uk.marac.referral.ReferralRow;

/**
 * What follows an acceptance: the papers, and what the referral in the other area is made of.
 *
 * @param addresses that may travel
 * @param closedTo those who have declared a conflict of interest: people go from area to area too
 */
record Bundle(
        ReferralRow referral,
        List<PersonRow> people,
        List<AddressRow> addresses,
        List<UUID> closedTo,
        List<Paper> papers) {}
