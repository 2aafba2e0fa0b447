package org.yunyan.web.studio;

import org.springframework.stereotype.Component;
import org.yunyan.catalogue.Authors;
import org.yunyan.catalogue.Borrowings;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Gates;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.library.Library;
import org.yunyan.people.People;

/** The rooms that a course is written with. */
@Component
final class Workplace {

    final Catalogue catalogue;
    final Gates gates;
    final Authors authors;
    final Borrowings borrowings;
    final Library library;
    final Cohorts cohorts;
    final People people;
    final Parts parts;

    Workplace(
            Catalogue catalogue,
            Gates gates,
            Authors authors,
            Borrowings borrowings,
            Library library,
            Cohorts cohorts,
            People people,
            Parts parts) {
        this.catalogue = catalogue;
        this.gates = gates;
        this.authors = authors;
        this.borrowings = borrowings;
        this.library = library;
        this.cohorts = cohorts;
        this.people = people;
        this.parts = parts;
    }
}
