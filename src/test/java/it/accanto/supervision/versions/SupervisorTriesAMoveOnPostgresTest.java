package it.accanto.supervision.versions;

import it.accanto.RunningOnPostgres;

/** On PostgreSQL. */
@RunningOnPostgres
class SupervisorTriesAMoveOnPostgresTest extends SupervisorTriesAMove {}
