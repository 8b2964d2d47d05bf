package it.accanto.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Whom to call about the minor: the guardian, the facility, a relative. */
@Entity
@Table(name = "case_contact")
public class Contact {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_contact_seq")
    @SequenceGenerator(name = "case_contact_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_number")
    private CaseFile caseFile;

    private String role;
    private String name;
    private String reach;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    @SuppressWarnings("NullAway.Init")
    Contact(CaseFile caseFile, String role, String name, String reach) {
        this.caseFile = caseFile;
        this.role = role;
        this.name = name;
        this.reach = reach;
    }

    public String role() {
        return role;
    }

    public String name() {
        return name;
    }

    /** A telephone number or an address. */
    public String reach() {
        return reach;
    }
}
