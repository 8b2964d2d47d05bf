package it.accanto.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
    private static final int REMEMBERED = 1_000;
    private static final Pbkdf2PasswordEncoder HASH =
            new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);

    static {
        OF_NOBODY = "{" + NAME + "}" + "0".repeat(2 * (SALT_BYTES + 64));
    }

    private final SecretKeySpec key = key();
    private final Set<String> fitted = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    private static SecretKeySpec key() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    @Override
    public String encrypt(String password) {
        return HASH.encode(password);
    }

    @Override
    public boolean check(String password, String kept) {
        String pair = keyed(kept + '\n' + password);
        if (fitted.contains(pair)) {
            return true;
        }
        boolean fits = HASH.matches(password, kept);
        if (fits) {
            fitted.add(pair);
        }
        return fits;
    }

    private String keyed(String text) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }
}
