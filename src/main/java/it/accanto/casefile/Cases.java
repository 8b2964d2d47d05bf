package it.accanto.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The case as outside clients and the case page see it. */
@RestController
@RequestMapping("/api/cases/{number}")
@Tag(name = "Casi")
class Cases {

    /** A birth date as somebody now claims it; all three are required. */
    record BirthDateGiven(
            @Nullable String birthDate,
            @Nullable String certainty,
            @Nullable String source) {

        LocalDate day() {
            try {
                return LocalDate.parse(Objects.requireNonNullElse(birthDate, ""));
            } catch (DateTimeParseException e) {
                throw Refusal.of("birthDate", "Scrivete la data di nascita come 2009-03-31.");
            }
        }

        BirthDateClaim.Certainty sureness() {
            try {
                return BirthDateClaim.Certainty.valueOf(Objects.requireNonNullElse(certainty, ""));
            } catch (IllegalArgumentException e) {
                throw Refusal.of(
                        "certainty", "Dite quanto è certa la data: DOCUMENTED, DECLARED, ATTRIBUTED o PLACEHOLDER.");
            }
        }

        String origin() {
            if (source == null || source.isBlank() || source.length() > 300) {
                throw Refusal.of("source", "Scrivete da dove viene la data di nascita, in meno di 300 caratteri.");
            }
            return source;
        }
    }

    record Claim(
            LocalDate birthDate,
            BirthDateClaim.Certainty certainty,
            @Nullable String source,
            Instant recordedAt,
            String recordedBy) {
        static Claim of(BirthDateClaim claim, Sight sight) {
            return new Claim(
                    claim.birthDate(),
                    claim.certainty(),
                    sight.names() ? claim.source() : null,
                    claim.recordedAt(),
                    claim.recordedBy());
        }
    }

    record Paper(
            String kind,
            String label,
            String reference,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn,
            @Nullable String file) {
        static Paper of(Document document) {
            return new Paper(
                    document.kind().name(),
                    document.kind().label(),
                    document.reference(),
                    document.issuedOn(),
                    document.expiresOn(),
                    document.file());
        }
    }

    record Reach(String role, String name, String reach) {}

    record Line(Instant at, String who, String what) {}

    private final CaseFiles files;
    private final Audit audit;
    private final CaseDoor door;
    private final List<CaseChapter> chapters;

    Cases(CaseFiles files, Audit audit, CaseDoor door, List<CaseChapter> chapters) {
        this.files = files;
        this.audit = audit;
        this.door = door;
        this.chapters = chapters;
    }

    @Operation(
            summary =
                    "Il caso: minore, dichiarazioni sulla data di nascita, tutore, piano, doti, permesso, stato ed esito")
    @GetMapping
    @OpensCase
    Map<String, @Nullable Object> get(
            @PathVariable String number, @RequestParam(required = false) @Nullable String task) {
        return shown(door.toRead(number, Sight.Reading.of(Sight.Part.CASE, task)));
    }

    private Map<String, @Nullable Object> shown(CaseDoor.Opened opened) {
        CaseFile file = opened.file();
        Sight sight = opened.sight();
        LocalDate today = files.today();
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("number", file.number());
        answer.put("names", sight.access());
        answer.put("territory", file.territory());
        answer.put("minor", sight.names() ? file.minor() : null);
        answer.put("birthDate", file.ageClock().birthDate());
        answer.put(
                "birthDateClaims",
                file.claims().stream().map(claim -> Claim.of(claim, sight)).toList());
        answer.put("ageYears", file.ageClock().yearsOn(today));
        answer.put("daysTo18", file.ageClock().daysTo18On(today));
        answer.put("majorityOn", file.ageClock().majorityOn());
        answer.put("reportedOn", file.reportedOn());
        answer.put("reportedBy", sight.names() ? file.reportedBy() : null);
        answer.put("msnaStatus", file.standing().msnaStatus());
        answer.put("citizenship", file.standing().citizenship());
        answer.put("permitType", file.standing().permitType(sight));
        answer.put("permitExpiresOn", file.standing().permitExpiresOn());
        answer.put("vulnerability", sight.protection() ? file.standing().vulnerability() : null);
        answer.put("reception", reception(file.reception(), sight));
        answer.put(
                "documents",
                sight.names() ? file.documents().stream().map(Paper::of).toList() : List.of());
        answer.put(
                "contacts",
                sight.names()
                        ? file.contacts().stream()
                                .map(contact -> new Reach(contact.role(), contact.name(), contact.reach()))
                                .toList()
                        : List.of());
        chapters.forEach(chapter -> answer.put(chapter.title(), chapter.of(file.number(), sight)));
        answer.put("stage", file.stage());
        answer.put("outcome", file.outcome());
        answer.put("closedOn", file.closedOn());
        return answer;
    }

    private static Map<String, @Nullable Object> reception(Reception reception, Sight sight) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("placement", reception.placement());
        answer.put("facility", sight.names() ? reception.facility() : null);
        answer.put("enteredOn", reception.enteredOn());
        answer.put("interviewedOn", reception.interviewedOn());
        answer.put("secondReceptionOn", reception.secondReceptionOn());
        return answer;
    }

    @Operation(summary = "Il diario del caso")
    @GetMapping("/audit")
    @OpensCase
    List<Line> audit(@PathVariable String number, @RequestParam(required = false) @Nullable String task) {
        CaseDoor.Opened opened = door.toRead(number, Sight.Reading.of(Sight.Part.DIARY, task));
        return audit.of(opened.file().number()).stream()
                .map(line -> new Line(line.at(), line.who(), line.what(opened.sight())))
                .toList();
    }

    @Operation(summary = "Correggere la data di nascita: {birthDate, certainty, source}")
    @PostMapping("/birth-dates")
    @OpensCase
    Map<String, @Nullable Object> claim(@PathVariable String number, @RequestBody BirthDateGiven given) {
        CaseDoor.Opened opened = door.toAct(number, "Il vostro ufficio non può correggere la data di nascita.");
        files.claimBirthDate(
                opened.file().number(),
                given.day(),
                given.sureness(),
                given.origin(),
                opened.sight().person());
        return get(number, null);
    }
}
