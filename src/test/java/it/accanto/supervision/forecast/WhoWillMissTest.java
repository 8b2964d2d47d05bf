package it.accanto.supervision.forecast;

import it.accanto.RunningAccanto;

/** On the database in memory. */
@RunningAccanto
class WhoWillMissTest extends WhoWillMiss {}
