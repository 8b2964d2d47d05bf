package it.accanto.rules.examples;

import it.accanto.casefile.Refusal;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names for kept decisions that say nothing: counted numbers would tell which decisions were taken together, and so were of one case.
 * One block of a cipher each, under a key that the database keeps for all nodes.
 */
@Component
class Secret {

    private static final String BLOCK = "AES/ECB/NoPadding";
    private static final int KEY_BYTES = 16;

    private final JdbcClient jdbc;

    Secret(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String name(long id) {
        byte[] block = ByteBuffer.allocate(KEY_BYTES).putLong(0).putLong(id).array();
        return HexFormat.of().formatHex(through(Cipher.ENCRYPT_MODE, block));
    }

    /** @throws Refusal where the name is none of ours */
    long id(String name) {
        try {
            ByteBuffer block =
                    ByteBuffer.wrap(through(Cipher.DECRYPT_MODE, HexFormat.of().parseHex(name)));
            if (block.getLong() == 0) {
                return block.getLong();
            }
        } catch (IllegalArgumentException notOurs) {
            // told below
        }
        throw Refusal.of("pick", "Questa decisione non c'è: scegliete di nuovo dall'elenco.");
    }

    private byte[] through(int mode, byte[] block) {
        if (block.length != KEY_BYTES) {
            throw new IllegalArgumentException();
        }
        try {
            Cipher cipher = Cipher.getInstance(BLOCK);
            cipher.init(mode, new SecretKeySpec(key(), "AES"));
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        String words = kept().orElseGet(() -> {
            try {
                jdbc.sql("insert into rule_pick_key (id, words) values (1, ?)")
                        .param(UUID.randomUUID().toString().replace("-", ""))
                        .update();
            } catch (DuplicateKeyException another) {
                // a node was faster: its key is everybody's
            }
            return kept().orElseThrow();
        });
        return HexFormat.of().parseHex(words);
    }

    private Optional<String> kept() {
        return jdbc.sql("select words from rule_pick_key where id = 1")
                .query(String.class)
                .optional();
    }
}
