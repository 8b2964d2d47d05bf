package it.accanto.supervision.path;

import it.accanto.RunningAccanto;

/** On the embedded database. */
@RunningAccanto
class SupervisorFollowsACaseTest extends SupervisorFollowsACase {}
