package org.yunyan.web.studio;

import org.springframework.stereotype.Component;
import org.yunyan.bank.Bank;
import org.yunyan.catalogue.Authors;
import org.yunyan.catalogue.Borrowings;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Gates;
import org.yunyan.catalogue.Holdings;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.library.Library;
import org.yunyan.library.Templates;
import org.yunyan.people.People;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.web.study.Preview;

/** The rooms that a course is written with. */
@Component
final class Workplace {

    final Catalogue catalogue;
    final Gates gates;
    final Authors authors;
    final Borrowings borrowings;
    final Holdings holdings;
    final Library library;
    final Templates templates;
    final Cohorts cohorts;
    final People people;
    final Bank bank;
    final Recommendations recommendations;
    final Preview preview;
    final Parts parts;

    Workplace(
            Catalogue catalogue,
            Gates gates,
            Authors authors,
            Borrowings borrowings,
            Holdings holdings,
            Library library,
            Templates templates,
            Cohorts cohorts,
            People people,
            Bank bank,
            Recommendations recommendations,
            Preview preview,
            Parts parts) {
        this.catalogue = catalogue;
        this.gates = gates;
        this.authors = authors;
        this.borrowings = borrowings;
        this.holdings = holdings;
        this.library = library;
        this.templates = templates;
        this.cohorts = cohorts;
        this.people = people;
        this.bank = bank;
        this.recommendations = recommendations;
        this.preview = preview;
        this.parts = parts;
    }
}
