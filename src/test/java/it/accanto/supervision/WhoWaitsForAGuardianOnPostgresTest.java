package it.accanto.supervision;

import it.accanto.RunningOnPostgres;

/** On a real PostgreSQL. */
@RunningOnPostgres
class WhoWaitsForAGuardianOnPostgresTest extends WhoWaitsForAGuardian {}
