package it.accanto.waiting;

import it.accanto.RunningOnPostgres;

@RunningOnPostgres
class RecountOfWaitsOnPostgresTest extends RecountOfWaits {

    @Override
    String sequence() {
        return "nextval('task_wait_seq')";
    }
}
