package dev.beckon.localstack.example;

import java.util.List;

/**
 * A country of the example: its people's names, and how they write their phone numbers. In a pattern, {@code #} stands
 * for a digit; every number that it makes is a mobile number of that country's plan (libphonenumber).
 */
enum Country {
    GB("en", "Europe/London", "+44 7400 ######", "07400 ######", "B## #XN"),
    DE("de", "Europe/Berlin", "+49 1512 #######", "01512/#######", "#####"),
    FR("fr", "Europe/Paris", "+33 6 12 ## ## ##", "06.12.##.##.##", "#####"),
    ES("es", "Europe/Madrid", "+34 612 ## ## ##", "612 ######", "#####"),
    IT("it", "Europe/Rome", "+39 312 345 ####", "312 345####", "#####"),
    PL("pl", "Europe/Warsaw", "+48 512 ### ###", "512-###-###", "##-###"),
    BR("pt-BR", "America/Sao_Paulo", "+55 11 96### ####", "(11) 96###-####", "#####-###"),
    US("en-US", "America/New_York", "+1 212 555 ####", "(212) 555-####", "1####");

    private final String language;
    private final String timeZone;
    private final String international;
    private final String national;
    private final String postcode;

    Country(String language, String timeZone, String international, String national, String postcode) {
        this.language = language;
        this.timeZone = timeZone;
        this.international = international;
        this.national = national;
        this.postcode = postcode;
    }

    String language() {
        return language;
    }

    String timeZone() {
        return timeZone;
    }

    String phonePattern(boolean nationally) {
        return nationally ? national : international;
    }

    String postcodePattern() {
        return postcode;
    }

    List<String> firstNames() {
        return switch (this) {
            case GB -> List.of("Ann", "Zoë", "Siobhán", "Oliver", "Chloë", "Rhys", "Isla");
            case DE -> List.of("Jürgen", "Käthe", "Björn", "Annika", "Sören", "Lieselotte", "Max");
            case FR -> List.of("Renée", "François", "Maëlle", "Gérôme", "Élodie", "Noël", "Luc");
            case ES -> List.of("Íñigo", "Begoña", "José", "Lucía", "Ángel", "Núria", "Pablo");
            case IT -> List.of("Niccolò", "Giulia", "Andrè", "Chiara", "Noè", "Lucia", "Matteo");
            case PL -> List.of("Łukasz", "Małgorzata", "Grażyna", "Świętosława", "Paweł", "Żaneta", "Jan");
            case BR -> List.of("João", "Conceição", "Antônio", "Luíza", "Márcio", "Ágatha", "Caio");
            case US -> List.of("Beyoncé", "Liam", "Renée", "Noah", "Zoë", "Emma", "Dwayne");
        };
    }

    List<String> lastNames() {
        return switch (this) {
            case GB -> List.of("Brontë", "O'Neill", "Smith-Jones", "Évans", "Llŷr", "Patel", "Clarke");
            case DE -> List.of("Müller", "Weiß", "Schröder", "von der Höhe", "Jäger", "Groß", "Schmidt");
            case FR -> List.of("Lefèvre", "d'Aubigné", "Gauthier", "Forêt", "Béranger", "Le Goff", "Martin");
            case ES -> List.of("Muñoz", "García Ibáñez", "Peña", "López", "Güell", "Núñez", "Ruiz");
            case IT -> List.of("D'Amicò", "Rossi", "Nicolò", "De Santis", "Forlì", "Bianchi", "Cantù");
            case PL -> List.of("Wałęsa", "Kowalczyk", "Żółkiewski", "Dąbrowska", "Wójcik", "Święch", "Nowak");
            case BR -> List.of("Gonçalves", "Araújo", "São Bento", "Assunção", "da Conceição", "Pádua", "Silva");
            case US -> List.of("Nuñez", "Washington", "O'Connor", "Peña", "Nguyễn", "Johnson", "Smith");
        };
    }
}
