package it.accanto.waiting;

import it.accanto.RunningAccanto;

@RunningAccanto
class OnWhomWeWaitTest extends OnWhomWeWait {}
