package it.accanto.invented;

import it.accanto.pathway.Form;
import it.accanto.pathway.FormField;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the invented staff did, and when: the day on which a task of an invented case is done, and with which answers. */
class InventedWork {

    private static final Set<String> YES = Set.of(
            "firstReceptionPlace",
            "mediatorPresent",
            "tracingConsent",
            "declaresMinor",
            "civilAndPoliticalRights",
            "listedInCourtDistrict",
            "available",
            "sameProvince",
            "commonLanguage",
            "enoughWeeklyHours",
            "candidateFound",
            "educationDutyMet",
            "unemployed",
            "guardianConsent",
            "regionAdmitsMinorInternship",
            "hostWithinLimits",
            "pactSigned",
            "integrationPathStarted",
            "longerSupportNeeded",
            "youngPersonConsents",
            "wardOrFostered",
            "minorAgrees",
            "youngPersonAgrees");

    private static final Map<String, String> CHOSEN = Map.of(
            "photoDocument", "NONE",
            "nonPhotoCertificate", "NONE",
            "conversionGoal", "EMPLOYMENT",
            "socialNetwork", "WEAK",
            "noticeId", "DEFAULT",
            "majorityEvidence", "MINOR_DECLARED");

    /** The day a task is done, or null when nobody has done it yet; {@code opened} is the day it came up. */
    @Nullable
    LocalDate doneOn(InventedMinor minor, String task, LocalDate opened) {
        return minor.text("staysAt").equals(task) ? null : dayOf(minor, task, opened);
    }

    private static @Nullable LocalDate dayOf(InventedMinor minor, String task, LocalDate opened) {
        return switch (task) {
            case "notifyProsecutor",
                    "notifyCourt",
                    "notifyMinistry",
                    "assessReport",
                    "assessUrgency",
                    "confirmStatus" -> opened;
            case "checkPlaces", "confirmPlacement" -> minor.enteredOn();
            case "holdInterview" -> minor.enteredOn().plusDays(2);
            case "requestGuardian" -> minor.day("guardianRequestedOn");
            case "recordCourtDecision", "recordAcceptance" -> minor.day("guardianAppointedOn");
            case "recordSecondReception" -> minor.enteredOn().plusDays(30);
            case "assessNeeds", "draftPlan", "signMinor", "signGuardian", "signSocialWorker", "signFacility" ->
                minor.day("planSignedOn");
            case "signPact", "recordExploration", "recordProject", "recordRestitution" ->
                minor.reached("COMPETENCE_REVIEW") && task.equals("recordProject") ? null : opened.plusDays(12);
            case "fillRequest", "decideGrant", "startInternship", "startPlacement", "confirmStart" ->
                minor.text("stage").startsWith("DOTE") || minor.reached("CLOSED") ? opened.plusDays(5) : null;
            default ->
                minor.reached("INTAKE")
                        ? null
                        : opened.plusDays(3 + Math.floorMod(task.hashCode() + minor.order(), 12));
        };
    }

    /** Answers to a form: what is proposed is confirmed, what the caseload knows is said, the rest is plain. */
    Map<String, Object> answers(
            InventedMinor minor, Form form, Map<String, @Nullable Object> proposed, LocalDate today) {
        Map<String, Object> answers = new HashMap<>();
        for (FormField field : form.fields()) {
            Object value = proposed.get(field.name());
            if (value != null) {
                answers.put(field.name(), value);
            } else if (field.required() || field.askedBy(answers)) {
                answers.put(field.name(), said(minor, field, answers, today));
            }
        }
        return answers;
    }

    private static Object said(InventedMinor minor, FormField field, Map<String, Object> answers, LocalDate today) {
        boolean refused = "NOT_ELIGIBLE".equals(answers.get("result"));
        return switch (field.name()) {
            case "grantDecision" -> refused ? "REFUSED" : "GRANTED";
            case "startDecision" -> refused ? "REVOKED" : "CONFIRMED";
            case "enteredFirstReceptionOn" -> minor.enteredOn().toString();
            case "hasPermit" -> !minor.text("permitType").equals("NONE");
            case "asylumIntention", "asylumOrProtected" ->
                minor.text("permitType").equals("RICHIESTA_ASILO");
            case "asylumOutcome" -> minor.text("permitType").equals("RICHIESTA_ASILO") ? "PENDING" : "NA";
            case "internshipMonths" -> 5;
            case "contractMonths" -> 12;
            case "internshipStartsOn" -> today.plusDays(10).toString();
            case "internshipEndsOn" -> today.plusDays(160).toString();
            default ->
                fits(field, minor.text(field.name())) ? typed(field, minor.text(field.name())) : plain(field, today);
        };
    }

    private static boolean fits(FormField field, String told) {
        return !told.isEmpty() && (field.options().isEmpty() || field.options().contains(told));
    }

    private static Object typed(FormField field, String told) {
        return switch (field.type()) {
            case "Boolean" -> Boolean.valueOf(told);
            case "Integer" -> Integer.valueOf(told);
            default -> told;
        };
    }

    private static Object plain(FormField field, LocalDate today) {
        if (field.type().equals("Boolean")) {
            return YES.contains(field.name());
        }
        if (field.type().equals("Integer")) {
            return field.min() == null ? 0 : Math.max(field.min(), 1);
        }
        if (!field.options().isEmpty()) {
            return CHOSEN.getOrDefault(field.name(), field.options().get(0));
        }
        return field.date() ? today.toString() : "Dato di prova";
    }
}
