package it.accanto.casefile;

/** Somebody who sees everything of a case, or nothing that is withheld. */
public record SightOf(Names access, boolean protection) implements Sight {

    public static Sight everything() {
        return new SightOf(Names.OWN_WORK, true);
    }

    public static Sight nothing() {
        return new SightOf(Names.NEVER, false);
    }

    /** Somebody who works on the case, outside the protection team. */
    public static Sight withoutSigns() {
        return new SightOf(Names.OWN_WORK, false);
    }

    @Override
    public String person() {
        return "test";
    }

    @Override
    public boolean signs(String decidingOffice) {
        return protection;
    }
}
