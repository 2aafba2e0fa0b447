package org.yunyan.seeds;

import org.yunyan.bank.Bank;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.credits.Ledger;
import org.yunyan.people.People;
import org.yunyan.skills.Skills;
import org.yunyan.study.Study;

/** The rooms that histories are planted into. */
public record Rooms(People people, Skills skills, Catalogue catalogue, Study study, Ledger ledger, Bank bank) {}
