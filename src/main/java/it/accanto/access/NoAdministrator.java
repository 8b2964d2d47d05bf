package it.accanto.access;

/** Without demo data nobody could come in: the operator did not give the administrator a password. */
class NoAdministrator extends IllegalStateException {

    NoAdministrator() {
        super("Without demo data somebody must be able to come in, and no administrator's password was given.");
    }
}
