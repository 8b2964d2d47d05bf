package it.accanto.supervision.alerts;

import it.accanto.RunningAccanto;

/** On the database in memory. */
@RunningAccanto
class SupervisorSetsAlertsTest extends SupervisorSetsAlerts {}
