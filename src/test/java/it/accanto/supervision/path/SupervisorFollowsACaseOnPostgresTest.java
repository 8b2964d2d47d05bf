package it.accanto.supervision.path;

import it.accanto.RunningOnPostgres;

/** On PostgreSQL. */
@RunningOnPostgres
class SupervisorFollowsACaseOnPostgresTest extends SupervisorFollowsACase {}
