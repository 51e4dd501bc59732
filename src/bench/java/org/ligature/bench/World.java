package org.ligature.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// The made company that is measured: every row follows from its number alone, so that each run
/// measures the same rows.
///
/// @param scale 1 for 100,000 contacts and one record with 100,000 connections
/// @param user the id of the one user; accounts and then contacts follow it
record World(double scale, long user) {

    static final int THOUSANDS = 8;
    static final int FIRST_THOUSAND = 8;
    static final int BIG = 16;
    static final int HUBS = 17;

    private static final List<String> FIRST =
            List.of(
                    "Ada", "Bela", "Cora", "Dario", "Edda", "Falk", "Gesa", "Hanno", "Ilka", "Jori",
                    "Kaya", "Leif", "Mona", "Nils", "Orla", "Pelle", "Runa", "Sven", "Tilda", "Ulf",
                    "Vera", "Wim", "Yara", "Zeno");
    private static final List<String> SYLLABLES =
            List.of(
                    "al", "ber", "cor", "dan", "el", "fin", "gar", "hol", "in", "jan", "kel", "lor",
                    "mar", "nor", "ost", "pal", "quin", "ras", "sten", "tor", "ur", "vel", "win",
                    "zan");
    private static final List<String> CITIES =
            List.of(
                    "Altenau",
                    "Brookfield",
                    "Corvo",
                    "Dellinge",
                    "Elmstad",
                    "Farnham",
                    "Grenna",
                    "Hollin",
                    "Istria",
                    "Jorvik");

    int accounts() {
        return Math.max(200, (int) (20_000 * scale));
    }

    int contacts() {
        return Math.max(2_000, (int) (100_000 * scale));
    }

    /// How many connections the biggest hub has.
    int big() {
        return Math.max(2_000, (int) (100_000 * scale));
    }

    long account(int number) {
        return user + 1 + number;
    }

    long contact(int number) {
        return user + 1 + accounts() + number;
    }

    long records() {
        return contact(contacts()) - 1;
    }

    /// How many connections the contact with this number has as a hub; 0 where it is none.
    int hubSize(int contact) {
        if (contact < FIRST_THOUSAND) {
            return 10;
        }
        return contact < BIG ? 1_000 : contact == BIG ? big() : 0;
    }

    String accountName(int number) {
        var random = random(1, number);
        return capital(word(random)) + " " + capital(word(random)) + " " + number;
    }

    String firstName(int number) {
        return FIRST.get(random(2, number).nextInt(FIRST.size()));
    }

    String lastName(int number) {
        var random = random(3, number);
        return capital(word(random)) + (number % 3 == 0 ? "sson" : "");
    }

    String contactName(int number) {
        return firstName(number) + " " + lastName(number);
    }

    String city(int number) {
        return CITIES.get(random(4, number).nextInt(CITIES.size()));
    }

    /// Whether a column that is empty in three rows of ten is filled in this one.
    boolean has(int column, int number) {
        return random(100 + column, number).nextInt(10) >= 3;
    }

    int pick(int column, int number, int bound) {
        return random(200 + column, number).nextInt(bound);
    }

    boolean isActive(int kind, int number) {
        return random(300 + kind, number).nextInt(20) != 0;
    }

    static UUID uuid(int kind, long number) {
        return new UUID(0x019a9f3b2c007000L | kind, 0x8000000000000000L | number);
    }

    static SplittableRandom random(int kind, long number) {
        return new SplittableRandom(kind * 0x9E3779B97F4A7C15L + number);
    }

    private static String word(SplittableRandom random) {
        var word = new StringBuilder();
        for (int i = random.nextInt(2, 4); i > 0; i--) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
