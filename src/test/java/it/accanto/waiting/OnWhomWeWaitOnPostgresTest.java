package it.accanto.waiting;

import it.accanto.RunningOnPostgres;

@RunningOnPostgres
class OnWhomWeWaitOnPostgresTest extends OnWhomWeWait {}
