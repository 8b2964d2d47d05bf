package it.accanto.supervision.workload;

import java.util.Set;

/** Somebody who works on cases in a territory, with the offices that they belong to. */
public record Colleague(String person, String territory, Set<String> offices) {}
