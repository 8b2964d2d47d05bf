package it.accanto.demo;

import it.accanto.access.Office;
import it.accanto.access.People;
import it.accanto.invented.DemoOnly;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The invented people of the demonstration, their password equal to their id. */
@Component
@DemoOnly
@Order(30)
class DemoPeople implements ApplicationRunner {

    private static final List<String> MILANO = List.of("mi");

    private final People people;

    DemoPeople(People people) {
        this.people = people;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        inMilano("anna", "Anna", "Colombo", Office.CASEWORK);
        inMilano("elena", "Elena", "Ferrari", Office.EDUCATION);
        inMilano("samir", "Samir", "Haddad", Office.MEDIATION);
        inMilano("giulia", "Giulia", "Brambilla", Office.GUARDIANSHIP);
        inMilano("marco", "Marco", "Riva", Office.LEGAL);
        inMilano("sara", "Sara", "Galli", Office.EMPLOYMENT);
        inMilano("paolo", "Paolo", "Fontana", Office.GRANTS);
        inMilano("chiara", "Chiara", "Moretti", Office.PROTECTION);
        inMilano("bruno", "Bruno", "Sala", Office.SUPERVISION);
        people.add("teresa", "Teresa", "Gallo", "teresa", Office.ofCases(), List.of("to"));
        people.add("carla", "Carla", "Conti", "carla", List.of(Office.POLICY), List.of());
        people.add("davide", "Davide", "Greco", "davide", List.of(Office.POLICY), List.of());
        people.add("dora", "Dora", "Marino", "dora", List.of(Office.PRIVACY), List.of());
        people.addAdministrator("admin", "admin");
    }

    private void inMilano(String id, String givenName, String familyName, Office office) {
        people.add(id, givenName, familyName, id, List.of(office), MILANO);
    }
}
