package it.accanto.access;

/** Starting like this would let in whoever does not belong, or nobody. The operator is told what is wrong and what to do. */
public class CannotStart extends IllegalStateException {

    private final String whatToDo;

    public CannotStart(String why, String whatToDo) {
        super(why);
        this.whatToDo = whatToDo;
    }

    String whatToDo() {
        return whatToDo;
    }
}
