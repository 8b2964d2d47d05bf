package it.accanto.waiting;

import it.accanto.RunningAccanto;

@RunningAccanto
class RecountOfWaitsTest extends RecountOfWaits {

    @Override
    String sequence() {
        return "next value for task_wait_seq";
    }
}
