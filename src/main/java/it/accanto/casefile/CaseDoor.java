package it.accanto.casefile;

import org.springframework.stereotype.Component;

/**
 * The one way into a case from outside. A number that does not exist is refused as one that is not theirs, so that nobody learns from
 * a refusal which numbers exist.
 */
@Component
public class CaseDoor {

    /** A file, and what the person who asks may see of it. */
    public record Opened(CaseFile file, Sight sight) {}

    private final CaseFiles files;
    private final Sight.Rules sights;

    CaseDoor(CaseFiles files, Sight.Rules sights) {
        this.files = files;
        this.sights = sights;
    }

    /** Opens a case to show something of it; the read log has its line before anything leaves. */
    public Opened toRead(String number, Sight.Reading reading) {
        CaseFile file = find(number);
        return new Opened(file, sights.reading(file, reading));
    }

    /** Opens a case for something that shows nothing of it. */
    public Opened toAsk(String number) {
        CaseFile file = find(number);
        return new Opened(file, sights.of(file));
    }

    /** Opens a case to change it, which is for those who see names. */
    public Opened toAct(String number, String refused) {
        Opened opened = toAsk(number);
        if (!opened.sight().names()) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    opened.sight().access() == Sight.Names.REASON_NEEDED
                            ? "Il vostro ufficio non ha compiti in questo caso: scrivete prima il motivo nella pagina del caso."
                            : refused);
        }
        return opened;
    }

    /** Writes down that something was shown of a case that stands open. */
    public void read(Opened opened, Sight.Reading reading) {
        sights.read(opened.file(), opened.sight(), reading);
    }

    private CaseFile find(String number) {
        return files.find(CaseNumber.of(number)).orElseGet(() -> {
            sights.opensCases();
            throw NotTheirs.unknown();
        });
    }
}
