package it.accanto.casefile.papers;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The content of scans, in parts: the one column type that both databases share holds no more than a megabyte. */
@Component
class ScanParts {

    private static final int PART = 512 << 10;

    private final JdbcClient jdbc;

    ScanParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Scan scan, byte[] content) {
        for (int from = 0, part = 0; from < content.length; from += PART, part++) {
            jdbc.sql("insert into case_scan_part (scan_id, part, content) values (?, ?, ?)")
                    .params(scan.id(), part, Arrays.copyOfRange(content, from, Math.min(from + PART, content.length)))
                    .update();
        }
    }

    byte[] read(Scan scan) {
        List<byte[]> parts = jdbc.sql("select content from case_scan_part where scan_id = ? order by part")
                .param(scan.id())
                .query((row, index) -> row.getBytes(1))
                .list();
        ByteArrayOutputStream content = new ByteArrayOutputStream(scan.sizeInBytes());
        parts.forEach(content::writeBytes);
        return content.toByteArray();
    }
}
