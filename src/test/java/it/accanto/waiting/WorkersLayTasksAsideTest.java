package it.accanto.waiting;

import it.accanto.RunningAccanto;

@RunningAccanto
class WorkersLayTasksAsideTest extends WorkersLayTasksAside {}
