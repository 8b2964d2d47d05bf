package it.accanto.pathway;

import it.accanto.casefile.CaseNumber;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a table proposed for a case: the version, the rows hit with their sources, all inputs by value, the legal reference date; and
 * what the person who answers for it made of the proposal. Kept for every evaluation, none of it a name.
 */
@Entity
@Table(name = "evaluation")
public class Evaluation {

    /** A row of a table, with the source that its annotation cites. */
    public record Row(String id, String source) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evaluation_seq")
    @SequenceGenerator(name = "evaluation_seq", allocationSize = 50)
    private Long id;

    private String caseNumber;
    private String decisionKey;
    private int tableVersion;
    private LocalDate referenceDate;
    private Instant evaluatedAt;
    private String element;

    @Convert(converter = Json.OfMap.class)
    private Map<String, Object> inputs;

    @Convert(converter = Json.OfMap.class)
    private Map<String, Object> outputs;

    @Convert(converter = Json.OfRows.class)
    private List<Row> rowsHit;

    /** What was asked together has one: a business rule task asked once, or once for each of several things. */
    private @Nullable String asking;

    private @Nullable String confirmedBy;
    private @Nullable Instant confirmedAt;

    @Convert(converter = Json.OfMap.class)
    private @Nullable Map<String, Object> confirmedAs;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected Evaluation() {}

    @SuppressWarnings("NullAway.Init")
    Evaluation(
            String caseNumber,
            String decisionKey,
            int tableVersion,
            LocalDate referenceDate,
            Instant evaluatedAt,
            String element,
            Map<String, Object> inputs,
            Map<String, Object> outputs,
            List<Row> rowsHit,
            String asking) {
        this.asking = asking;
        this.caseNumber = caseNumber;
        this.decisionKey = decisionKey;
        this.tableVersion = tableVersion;
        this.referenceDate = referenceDate;
        this.evaluatedAt = evaluatedAt;
        this.element = element;
        this.inputs = inputs;
        this.outputs = outputs;
        this.rowsHit = rowsHit;
    }

    /** The same question put again after a correction. */
    Evaluation again(
            int version,
            LocalDate onDate,
            Instant at,
            Map<String, Object> newInputs,
            Map<String, Object> newOutputs,
            List<Row> hit,
            String together) {
        return new Evaluation(
                caseNumber, decisionKey, version, onDate, at, element, newInputs, newOutputs, hit, together);
    }

    void confirm(Map<String, Object> as, @Nullable String reason, String by, Instant at) {
        this.confirmedAs = as;
        this.reason = reason;
        this.confirmedBy = by;
        this.confirmedAt = at;
    }

    public Long id() {
        return id;
    }

    public CaseNumber caseNumber() {
        return CaseNumber.of(caseNumber);
    }

    /** What was asked together bears the same. */
    public String asking() {
        return asking == null ? String.valueOf(id) : asking;
    }

    public String decisionKey() {
        return decisionKey;
    }

    public int tableVersion() {
        return tableVersion;
    }

    public LocalDate referenceDate() {
        return referenceDate;
    }

    public Instant evaluatedAt() {
        return evaluatedAt;
    }

    public String element() {
        return element;
    }

    public Map<String, Object> inputs() {
        return inputs;
    }

    public Map<String, Object> outputs() {
        return outputs;
    }

    public List<Row> rowsHit() {
        return rowsHit;
    }

    public @Nullable String confirmedBy() {
        return confirmedBy;
    }

    public @Nullable Instant confirmedAt() {
        return confirmedAt;
    }

    public @Nullable Map<String, Object> confirmedAs() {
        return confirmedAs;
    }

    public @Nullable String reason() {
        return reason;
    }
}
