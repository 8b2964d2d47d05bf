package it.accanto.supervision.stuck;

import it.accanto.RunningOnPostgres;

/** On a real PostgreSQL. */
@RunningOnPostgres
class WorkIsPassedOnOnPostgresTest extends WorkIsPassedOn {}
