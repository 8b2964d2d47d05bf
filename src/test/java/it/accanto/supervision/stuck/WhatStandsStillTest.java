package it.accanto.supervision.stuck;

import it.accanto.RunningAccanto;

@RunningAccanto
class WhatStandsStillTest extends WhatStandsStill {}
