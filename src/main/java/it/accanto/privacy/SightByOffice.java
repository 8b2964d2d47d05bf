package it.accanto.privacy;

import it.accanto.casefile.CaseFile;
import it.accanto.casefile.NotTheirs;
import it.accanto.casefile.Sight;
import it.accanto.pathway.TaskOffices;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Who sees what of a case follows from office and territory, from the tasks of the case, and from the reason that a person wrote. */
@Component
class SightByOffice implements Sight.Rules {

    private final IdentityService identity;
    private final TaskOffices offices;
    private final Reasons reasons;
    private final ReadLog log;

    SightByOffice(IdentityService identity, TaskOffices offices, Reasons reasons, ReadLog log) {
        this.identity = identity;
        this.offices = offices;
        this.reasons = reasons;
        this.log = log;
    }

    @Override
    public void opensCases() {
        if (!Reader.now(identity).opensCases()) {
            throw shut();
        }
    }

    @Override
    public Sight of(CaseFile file) {
        return admitted(file, Sight.Reading.of(Sight.Part.CASE, null));
    }

    @Override
    public Sight reading(CaseFile file, Sight.Reading reading) {
        PersonsSight sight = admitted(file, reading);
        log.write(file.number(), reading, sight);
        return sight;
    }

    @Override
    public void read(CaseFile file, Sight sight, Sight.Reading reading) {
        log.write(file.number(), reading, (PersonsSight) sight);
    }

    private PersonsSight admitted(CaseFile file, Sight.Reading reading) {
        Reader reader = Reader.now(identity);
        PersonsSight sight = new PersonsSight(reader, file.number(), offices, reasons);
        if (!reader.opensCases() || !reader.in(file.territory())) {
            log.refused(file.number(), reading, sight);
            throw reader.opensCases() ? NotTheirs.unknown() : shut();
        }
        return sight;
    }

    private static NotTheirs shut() {
        return NotTheirs.forbidden("Il vostro ufficio non apre i casi.");
    }
}
