package it.accanto.loader;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Who an invented minor is: names that are common where they come from, put together by chance. No one of them is a real person. */
record InventedPerson(String givenName, String familyName, String gender, String nationality, String language) {

    private record Names(String language, List<String> boys, List<String> girls, List<String> families) {

        static Names of(String language, String boys, String girls, String families) {
            return new Names(language, split(boys), split(girls), split(families));
        }

        private static List<String> split(String names) {
            return Arrays.stream(names.split(" "))
                    .map(name -> name.replace('~', ' '))
                    .toList();
        }
    }

    private static final Map<String, Names> NAMES = Map.ofEntries(
            Map.entry(
                    "EG",
                    Names.of(
                            "ar",
                            "Ahmed Mohamed Youssef Omar Karim Mahmoud Ibrahim Mostafa",
                            "Mariam Salma Nour",
                            "Hassan Elsayed Ali Ramadan Abdelrahman Fathy Shaban")),
            Map.entry(
                    "UA",
                    Names.of(
                            "uk",
                            "Andriy Dmytro Oleh Maksym Danylo",
                            "Olena Sofiia Daryna Anna Kateryna",
                            "Kovalenko Bondarenko Shevchuk Tkachenko Moroz")),
            Map.entry(
                    "BD",
                    Names.of(
                            "bn",
                            "Rakib Sabbir Tanvir Arif Sohel",
                            "Nusrat Sumaiya",
                            "Hossain Islam Miah Uddin Sarkar")),
            Map.entry(
                    "GM",
                    Names.of(
                            "en",
                            "Lamin Ebrima Modou Ousman Bakary",
                            "Fatoumata Isatou",
                            "Jallow Ceesay Touray Camara Sanneh")),
            Map.entry(
                    "TN", Names.of("ar", "Aymen Seif Wassim Yassine", "Rim Yosra", "Trabelsi Gharbi Ben~Salah Mejri")),
            Map.entry(
                    "GN", Names.of("fr", "Mamadou Alpha Ibrahima Thierno", "Aissatou Mariama", "Diallo Barry Bah Sow")),
            Map.entry("CI", Names.of("fr", "Kouadio Moussa Abou Yacouba", "Aminata Awa", "Kone Ouattara Bamba Toure")),
            Map.entry("AL", Names.of("sq", "Ardit Klajdi Endri Xhoel", "Elona Sara", "Hoxha Shehu Leka Gjoka")),
            Map.entry("PK", Names.of("ur", "Hamza Bilal Usman Ali", "Ayesha", "Khan Ahmad Butt Raza")),
            Map.entry("SO", Names.of("so", "Abdi Mohamud Hassan", "Hodan Ayaan", "Warsame Farah Nur")),
            Map.entry("ML", Names.of("fr", "Seydou Amadou Boubacar", "Kadiatou", "Traore Coulibaly Keita")));

    /** Somebody of an age, as likely a boy and of a nationality as the stock is. */
    static InventedPerson drawn(int age, Random random) {
        String nationality = Stock.NATIONALITY.draw(random);
        Names names = Objects.requireNonNull(NAMES.get(nationality), nationality);
        boolean boy = random.nextDouble() < Stock.male(age);
        return new InventedPerson(
                one(boy ? names.boys() : names.girls(), random),
                one(names.families(), random),
                boy ? "M" : "F",
                nationality,
                names.language());
    }

    private static String one(List<String> names, Random random) {
        return names.get(random.nextInt(names.size()));
    }
}
