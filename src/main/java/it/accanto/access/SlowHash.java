package it.accanto.access;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * Keeps passwords so that whoever steals the table guesses slowly. A client that sends its password with every request pays once: what
 * fitted is remembered for as long as the process lives, keyed so that neither password nor hash stands in it. A changed password has
 * another hash and an erased person none, so what is remembered is never wrong.
 */
class SlowHash implements PasswordEncryptor {

    /** What is checked for nobody; no password fits. */
    static final String OF_NOBODY;

    private static final String NAME = "PBKDF2-SHA512-100000";
    private static final int ROUNDS = 100_000;
    private static final int SALT_BYTES = 16;
    private static final Pbkdf2PasswordEncoder HASH =
            new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);

    static {
        OF_NOBODY = "{" + NAME + "}" + "0".repeat(2 * (SALT_BYTES + 64));
    }

    private final Remembered fitted = new Remembered();

    @Override
    public String encrypt(String password) {
        return HASH.encode(password);
    }

    @Override
    public boolean check(String password, String kept) {
        String pair = kept + '\n' + password;
        if (fitted.holds(pair)) {
            return true;
        }
        boolean fits = HASH.matches(password, kept);
        if (fits) {
            fitted.add(pair);
        }
        return fits;
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }
}
