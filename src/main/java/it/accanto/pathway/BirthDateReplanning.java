package it.accanto.pathway;

import it.accanto.casefile.AuditLine;
import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.Days;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A corrected birth date runs through everything that was computed from the old one, in the same transaction: the tables are asked
 * again, then every open timer and due date of the case moves to where its model puts it now (AUTO_LOCK_ON_DOB_CHANGE).
 */
@Component
class BirthDateReplanning {

    private static final List<String> DEPEND_ON_AGE =
            List.of("plan-intensity", "opinion-window", "prosieguo-advice", "age-out-urgency");

    private final Reevaluation reevaluation;
    private final Pathways pathways;
    private final CaseFiles files;

    BirthDateReplanning(Reevaluation reevaluation, Pathways pathways, CaseFiles files) {
        this.reevaluation = reevaluation;
        this.pathways = pathways;
        this.files = files;
    }

    @EventListener
    void on(CaseFile.BirthDateCorrected corrected) {
        files.note(
                corrected.number(),
                corrected.by(),
                "Data di nascita corretta dal %s al %s: %s."
                        .formatted(Days.said(corrected.before()), Days.said(corrected.after()), AuditLine.WORDS),
                corrected.reason());
        DEPEND_ON_AGE.forEach(table -> reevaluation.again(corrected.number(), table));
        pathways.replan(corrected.number(), "correzione della data di nascita");
    }
}
