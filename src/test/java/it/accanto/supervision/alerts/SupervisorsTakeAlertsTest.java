package it.accanto.supervision.alerts;

import it.accanto.RunningAccanto;

@RunningAccanto
class SupervisorsTakeAlertsTest extends SupervisorsTakeAlerts {}
