package it.accanto.supervision.figures;

import it.accanto.RunningOnPostgres;

/** On PostgreSQL. */
@RunningOnPostgres
class EventLogOnPostgresTest extends EventLog {}
