package uk.marac.gate;

import java.time.Instant;

/** One attempt: who, what for, on what, when. */
record Access(Actor actor, Permission permission, Target target, Instant at) {}
