package it.accanto.supervision.figures;

import it.accanto.RunningAccanto;

/** On the embedded database. */
@RunningAccanto
class EventLogTest extends EventLog {}
