package it.accanto.waiting;

import it.accanto.RunningOnPostgres;

@RunningOnPostgres
class WorkersLayTasksAsideOnPostgresTest extends WorkersLayTasksAside {}
