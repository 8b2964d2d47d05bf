package it.accanto.plan;

/** Whose signature a plan asks for. */
public enum Signer {
    MINOR,
    GUARDIAN,
    SOCIAL_WORKER,
    FACILITY
}
