package it.accanto.supervision.versions;

import it.accanto.RunningAccanto;

/** On the embedded database. */
@RunningAccanto
class SupervisorTriesAMoveTest extends SupervisorTriesAMove {}
