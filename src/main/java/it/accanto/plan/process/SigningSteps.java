package it.accanto.plan.process;

import it.accanto.casefile.CaseFile;
import it.accanto.casefile.CaseFiles;
import it.accanto.casefile.CaseNumber;
import it.accanto.pathway.Answers;
import it.accanto.pathway.Moments;
import it.accanto.plan.Plans;
import it.accanto.plan.Signature;
import it.accanto.plan.Signer;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The steps of {@code individual-plan} that take the signatures, each apart, within two weeks of the draft. */
public abstract class SigningSteps {

    private static final int DAYS = 14;

    final CaseFiles files;
    final Plans plans;

    SigningSteps(CaseFiles files, Plans plans) {
        this.files = files;
        this.plans = plans;
    }

    public Date signMinorDue(DelegateExecution execution) {
        return signedBy(execution);
    }

    public Date signMinorReminder(DelegateExecution execution) {
        return signReminder(execution);
    }

    public void signMinor(DelegateExecution execution) {
        sign(execution, Signer.MINOR, "MINOR");
    }

    public Date signGuardianDue(DelegateExecution execution) {
        return signedBy(execution);
    }

    public Date signGuardianReminder(DelegateExecution execution) {
        return signReminder(execution);
    }

    public void signGuardian(DelegateExecution execution) {
        sign(execution, Signer.GUARDIAN, Answers.in(execution).text("signer"));
    }

    public Date guardianOver(DelegateExecution execution) {
        return Moments.startOf(file(execution).ageClock().majorityOn());
    }

    public Date signSocialWorkerDue(DelegateExecution execution) {
        return signedBy(execution);
    }

    public Date signSocialWorkerReminder(DelegateExecution execution) {
        return signReminder(execution);
    }

    public void signSocialWorker(DelegateExecution execution) {
        sign(execution, Signer.SOCIAL_WORKER, "SOCIAL_WORKER");
    }

    public Date signFacilityDue(DelegateExecution execution) {
        return signedBy(execution);
    }

    public Date signFacilityReminder(DelegateExecution execution) {
        return signReminder(execution);
    }

    public void signFacility(DelegateExecution execution) {
        sign(execution, Signer.FACILITY, "FACILITY");
    }

    private Date signedBy(DelegateExecution execution) {
        return Moments.endOf(plans.draftedOn(number(execution)).plusDays(DAYS));
    }

    private Date signReminder(DelegateExecution execution) {
        return Moments.morningOf(plans.draftedOn(number(execution)).plusDays(DAYS - 7));
    }

    private void sign(DelegateExecution execution, Signer signer, String as) {
        Answers answers = Answers.in(execution);
        boolean signed = answers.text("signature").equals("SIGNED");
        String refusal = signed ? null : answers.textIf("refusalReason").orElse(null);
        plans.sign(number(execution), signer, new Signature(signed, answers.date("signedOn"), as, refusal));
    }

    CaseFile file(DelegateExecution execution) {
        return files.get(number(execution));
    }

    static CaseNumber number(DelegateExecution execution) {
        return CaseNumber.of(execution.getProcessBusinessKey());
    }
}
