package it.accanto.access;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;

/**
 * A person's password is guessed once at a time, so that a wrong guess is counted before the next is looked at; and few guesses are
 * computed at once, before any connection to the database is taken, so that a stranger who guesses keeps nobody waiting. Who sends again
 * what was right before does not queue with them.
 */
class OneGuessAtATime extends CommandInterceptor {

    private static final int AT_ONCE = 2;
    private static final int LOCKS = 256;
    private static final int PATIENCE_SECONDS = 3;

    private final Semaphore guesses = new Semaphore(AT_ONCE, true);
    private final Lock[] persons =
            IntStream.range(0, LOCKS).mapToObj(i -> new ReentrantLock()).toArray(Lock[]::new);
    private final Remembered right = new Remembered();

    @Override
    public <T> T execute(Command<T> command) {
        if (!(command instanceof CheckPassword) || Context.getCommandContext() != null) {
            return next.execute(command);
        }
        DirectFieldAccessor guess = new DirectFieldAccessor(command);
        String person = String.valueOf(guess.getPropertyValue("userId"));
        String secret = person + '\n' + guess.getPropertyValue("password");
        return right.holds(secret) ? next.execute(command) : guessed(command, person, secret);
    }

    private <T> T guessed(Command<T> command, String person, String secret) {
        Lock lock = persons[Math.floorMod(person.hashCode(), LOCKS)];
        try {
            if (!lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return refused();
            }
            try {
                return inTurn(command, secret);
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            return refused();
        }
    }

    private <T> T inTurn(Command<T> command, String secret) throws InterruptedException {
        if (!guesses.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            return refused();
        }
        try {
            T fits = next.execute(command);
            if (Boolean.TRUE.equals(fits)) {
                right.add(secret);
            }
            return fits;
        } finally {
            guesses.release();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T refused() {
        return (T) Boolean.FALSE;
    }
}
