package uk.marac.referral;

import java.util.List;

/**
 * A prompt about a duty of the referrer's own, computed of what the referrer said and of nothing else. It never holds a
 * referral up.
 *
 * @param under18 of whom it is: ids of people in a view, fields of the request in the answer to it
 * @param ageUnknown victim and children of whom no date of birth was said
 */
public record FgmPrompt(FgmDuty duty, List<String> under18, List<String> ageUnknown) {}
