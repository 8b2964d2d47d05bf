package it.accanto.rules;

import static it.accanto.rules.Facts.row;
import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The decisions a second time, in plain Java from the written rules and not from the tables. */
final class DecisionsByHand {

    private DecisionsByHand() {}

    static Set<Map<String, Object>> rows(String decision, Map<String, Object> input) {
        Facts facts = new Facts(input);
        return switch (decision) {
            case "msna-status" -> one("msnaStatus", IntakeByHand.msnaStatus(facts));
            case "intake-urgency" -> Set.of(IntakeByHand.intakeUrgency(facts));
            case "vulnerability-referrals" -> each("referral", IntakeByHand.referrals(facts));
            case "age-assessment-route" -> Set.of(IntakeByHand.ageAssessmentRoute(facts));
            case "consular-contact" -> one("contactAllowed", IntakeByHand.consularContact(facts));
            case "reception-placement" -> Set.of(ReceptionByHand.placement(facts));
            case "guardian-exclusion-reasons" -> each("reason", GuardianByHand.exclusionReasons(facts));
            case "guardian-eligibility" -> one("eligibility", GuardianByHand.eligibility(facts));
            case "guardian-candidate" -> one("candidacy", GuardianByHand.candidacy(facts));
            case "guardian-match-score" -> one("score", GuardianByHand.score(facts));
            case "plan-intensity" -> Set.of(PlanByHand.intensity(facts));
            case "plan-services" -> PlanByHand.services(facts);
            case "dote-notice" -> Set.of(DotiByHand.notice(facts));
            case "dote-qualificazione" -> Set.of(DotiByHand.qualificazione(facts));
            case "dote-occupazione" -> Set.of(DotiByHand.occupazione(facts));
            case "conversion-route" -> Set.of(TransitionByHand.conversionRoute(facts));
            case "opinion-window" -> one("window", TransitionByHand.opinionWindow(facts));
            case "conversion-documents" -> each("document", TransitionByHand.documents(facts));
            case "prosieguo-advice" -> one("advice", TransitionByHand.prosieguo(facts));
            case "age-out-urgency" -> one("urgency", TransitionByHand.ageOutUrgency(facts));
            case "young-women-extension" -> one("stage", AdulthoodByHand.youngWomen(facts));
            case "microenterprise" -> one("advice", AdulthoodByHand.microenterprise(facts));
            default -> throw new IllegalArgumentException(decision);
        };
    }

    private static Set<Map<String, Object>> one(String output, Object value) {
        return Set.of(row(output, value));
    }

    private static Set<Map<String, Object>> each(String output, Set<String> values) {
        Function<String, Map<String, Object>> row = value -> row(output, value);
        return values.stream().map(row).collect(toSet());
    }
}
