package it.accanto.rules;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** That a version of a file reached the engine, and how the engine counts a decision of it. */
@Entity
@Table(name = "rule_deployment")
class RuleDeployment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_deployment_seq")
    @SequenceGenerator(name = "rule_deployment_seq", allocationSize = 50)
    private Long id;

    private String fileName;
    private int number;
    private String decisionKey;
    private int engineVersion;
    private String deploymentId;

    @SuppressWarnings("NullAway.Init")
    protected RuleDeployment() {}

    @SuppressWarnings("NullAway.Init")
    RuleDeployment(String fileName, int number, String decisionKey, int engineVersion, String deploymentId) {
        this.fileName = fileName;
        this.number = number;
        this.decisionKey = decisionKey;
        this.engineVersion = engineVersion;
        this.deploymentId = deploymentId;
    }
}
