package it.accanto.rules;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A file of tables; its row is locked by whoever changes which version decides. */
@Entity
@Table(name = "rule_file")
class RuleFileRow {

    @Id
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected RuleFileRow() {}

    RuleFileRow(String name) {
        this.name = name;
    }
}
