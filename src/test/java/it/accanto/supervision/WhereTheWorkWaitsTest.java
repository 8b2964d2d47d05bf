package it.accanto.supervision;

import it.accanto.RunningAccanto;

/** On H2. */
@RunningAccanto
class WhereTheWorkWaitsTest extends WhereTheWorkWaits {}
