package uk.marac.research;

/**
 * What became of chasing, of the cases that the reader may see; who owes only of another is told and not counted.
 *
 * @param told members who are told that answers of theirs are awaited
 * @param toldAlready members who were about to be told of this before
 * @param withoutAddress members who owe answers and cannot be told by e-mail: somebody must call them
 */
public record ChaseView(int told, int toldAlready, int withoutAddress) {}
