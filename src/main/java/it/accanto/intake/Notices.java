package it.accanto.intake;

import it.accanto.casefile.CaseChapter;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.casefile.Sight;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** The notices that were sent for each case. */
@Component
public class Notices implements CaseChapter {

    interface Rows extends JpaRepository<Notice, Long> {
        List<Notice> findByCaseNumberOrderById(String caseNumber);
    }

    /** A notice as the case shows it; who else sent it, and the proof, only to who may see names. */
    public record Sent(
            Notice.Recipient recipient,
            @Nullable String otherSender,
            LocalDate sentOn,
            String means,
            @Nullable String proof) {}

    private final Rows rows;
    private final CaseFiles files;

    Notices(Rows rows, CaseFiles files) {
        this.rows = rows;
        this.files = files;
    }

    /** Records that a recipient was told; {@code otherSender} when another office had told them before. */
    public void sent(
            CaseNumber number,
            Notice.Recipient recipient,
            Optional<String> otherSender,
            LocalDate sentOn,
            String means,
            String proof) {
        rows.save(new Notice(number, recipient, otherSender.orElse(null), sentOn, means, proof, files.today()));
    }

    @Override
    public String title() {
        return "notices";
    }

    @Override
    public List<Sent> of(CaseNumber number, Sight sight) {
        return rows.findByCaseNumberOrderById(number.value()).stream()
                .map(notice -> new Sent(
                        notice.recipient(),
                        sight.names() ? notice.otherSender() : null,
                        notice.sentOn(),
                        notice.means(),
                        sight.names() ? notice.proof() : null))
                .toList();
    }
}
