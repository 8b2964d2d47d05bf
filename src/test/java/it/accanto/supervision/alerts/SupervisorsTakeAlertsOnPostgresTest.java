package it.accanto.supervision.alerts;

import it.accanto.RunningOnPostgres;

/** On a real PostgreSQL. */
@RunningOnPostgres
class SupervisorsTakeAlertsOnPostgresTest extends SupervisorsTakeAlerts {}
