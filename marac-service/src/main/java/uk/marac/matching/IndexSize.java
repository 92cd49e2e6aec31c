package uk.marac.matching;

/** How many rows the two tables of an area's index have. */
record IndexSize(long postings, long counters) {

    static final IndexSize EMPTY = new IndexSize(0, 0);
}
