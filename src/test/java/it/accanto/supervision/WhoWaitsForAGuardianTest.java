package it.accanto.supervision;

import it.accanto.RunningAccanto;

/** On H2. */
@RunningAccanto
class WhoWaitsForAGuardianTest extends WhoWaitsForAGuardian {}
