package it.accanto.supervision.stuck;

import it.accanto.RunningAccanto;

@RunningAccanto
class WorkIsPassedOnTest extends WorkIsPassedOn {}
