package it.accanto.supervision.forecast;

import it.accanto.RunningOnPostgres;

/** On a real PostgreSQL. */
@RunningOnPostgres
class WhoWillMissOnPostgresTest extends WhoWillMiss {}
