package it.accanto.casefile;

/** Somebody who sees everything of a case, or nothing that is withheld. */
public record SightOf(Names access) implements Sight {

    public static Sight everything() {
        return new SightOf(Names.OWN_WORK);
    }

    public static Sight nothing() {
        return new SightOf(Names.NEVER);
    }

    @Override
    public String person() {
        return "test";
    }

    @Override
    public boolean protection() {
        return names();
    }

    @Override
    public boolean signs(String decidingOffice) {
        return names();
    }
}
