package uk.marac.benchmarks;

/** What clients do at the same time, and what runs beside them. */
interface Workload {

    /** How figures call it. */
    String name();

    /** Starts what runs beside the clients. */
    default void begin() throws Exception {}

    /** One act of one client. */
    void act(int client) throws Exception;

    /** Returns when all that the acts left to do is done; its time counts. */
    default void end() throws Exception {}
}
