package org.ligature.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The contacts that are imported.
final class ImportedContacts {

    private ImportedContacts() {}

    record Contact(
            String first,
            String last,
            String title,
            String email,
            String phone,
            String street,
            String city,
            String postalCode,
            String country,
            LocalDate birthday,
            String description) {

        String full() {
            return first + " " + last;
        }

        String address() {
            return street + "\n" + city + ", " + postalCode + "\n" + country;
        }

        private String line() {
            return String.join(
                    ",",
                    first,
                    last,
                    title,
                    email,
                    phone,
                    street,
                    city,
                    postalCode,
                    country,
                    birthday.toString(),
                    description);
        }
    }

    static List<Contact> all(int rows) {
        var world = new World(1, 1);
        var contacts = new ArrayList<Contact>(rows);
        for (int i = 0; i < rows; i++) {
            contacts.add(
                    new Contact(
                            world.firstName(i),
                            world.lastName(i),
                            "Head of Desk " + world.pick(11, i, 40),
                            "c" + i + "@post.example",
                            "+44 20 " + (7_000_000 + i),
                            world.pick(10, i, 200) + " Mill Lane",
                            world.city(i),
                            "PC" + i % 1000,
                            "Norland",
                            LocalDate.of(1950, 1, 1).plusDays(world.pick(14, i, 18_000)),
                            "Prefers to be called in the morning."));
        }
        return contacts;
    }

    static List<String> csv(int rows) {
        var lines = new ArrayList<String>();
        lines.add(
                "firstname,lastname,jobtitle,emailaddress1,telephone1,address1_line1,address1_city,"
                        + "address1_postalcode,address1_country,birthdate,description");
        all(rows).forEach(contact -> lines.add(contact.line()));
        return lines;
    }
}
