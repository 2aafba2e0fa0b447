package org.yunyan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.yunyan.anchors.Anchors;
import org.yunyan.assignments.Assignments;
import org.yunyan.audience.Audience;
import org.yunyan.bank.Bank;
import org.yunyan.catalogue.Authors;
import org.yunyan.catalogue.Borrowings;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Gates;
import org.yunyan.catalogue.Holdings;
import org.yunyan.certificates.Certificates;
import org.yunyan.claims.Claims;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.contact.Contacts;
import org.yunyan.corrections.Corrections;
import org.yunyan.credits.Heads;
import org.yunyan.credits.Ledger;
import org.yunyan.delivery.Deliveries;
import org.yunyan.demand.Demand;
import org.yunyan.diagnostic.Diagnostics;
import org.yunyan.discussion.Discussions;
import org.yunyan.discussion.Echoes;
import org.yunyan.discussion.Moderation;
import org.yunyan.duplicates.Duplicates;
import org.yunyan.exams.Exams;
import org.yunyan.exposure.Exposures;
import org.yunyan.fairness.Fairness;
import org.yunyan.identity.Accounts;
import org.yunyan.insight.Insight;
import org.yunyan.library.Inventory;
import org.yunyan.library.Library;
import org.yunyan.library.Templates;
import org.yunyan.messages.Messages;
import org.yunyan.notebook.Notebook;
import org.yunyan.notices.Notices;
import org.yunyan.organisers.Organisers;
import org.yunyan.people.People;
import org.yunyan.planning.Plans;
import org.yunyan.recollection.Recollections;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.rules.RuleBook;
import org.yunyan.rules.RuleDrafts;
import org.yunyan.samples.Samples;
import org.yunyan.skills.Skills;
import org.yunyan.study.Study;
import org.yunyan.survey.Surveys;
import org.yunyan.terms.Terms;
import org.yunyan.triage.Triage;
import org.yunyan.verdicts.Verdicts;
import org.yunyan.whatif.WhatIfRuns;

/** The rules of the house, as far as the compiler does not keep them already. */
@AnalyzeClasses(packages = "org.yunyan", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final String SHARED_STORE = "org.yunyan.shared.mongo..";

    @ArchTest
    static final ArchRule the_rooms_know_no_door = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.vaadin..",
                    "jakarta.servlet..",
                    "org.springframework.boot..",
                    "org.springframework.http..",
                    "org.springframework.security..",
                    "org.springframework.web..",
                    "reactor..")
            .because("screens, API and security live in platform-web");

    @ArchTest
    static final ArchRule a_store_is_hidden_in_its_room = classes()
            .that()
            .haveSimpleNameEndingWith("Store")
            .and()
            .resideOutsideOfPackage(SHARED_STORE)
            .should()
            .bePackagePrivate()
            .because("a room owns its collections; nobody else opens them");

    @ArchTest
    static final ArchRule a_store_is_used_in_its_room_only =
            noClasses().should(useAStoreOfAnotherRoom()).because("rooms talk through façades and events");

    @ArchTest
    static final ArchRule a_facade_is_opened_by_its_room_only = constructors()
            .that()
            .areDeclaredInClassesThat(belongToAnyOf(
                    People.class,
                    Accounts.class,
                    Contacts.class,
                    Skills.class,
                    Bank.class,
                    Diagnostics.class,
                    Exams.class,
                    Assignments.class,
                    Catalogue.class,
                    Gates.class,
                    Authors.class,
                    Borrowings.class,
                    Holdings.class,
                    Cohorts.class,
                    Study.class,
                    Discussions.class,
                    Moderation.class,
                    Echoes.class,
                    Surveys.class,
                    Audience.class,
                    Notebook.class,
                    Recollections.class,
                    RuleBook.class,
                    RuleDrafts.class,
                    Ledger.class,
                    Notices.class,
                    Verdicts.class,
                    WhatIfRuns.class,
                    Heads.class,
                    Anchors.class,
                    Corrections.class,
                    Certificates.class,
                    Plans.class,
                    Exposures.class,
                    Fairness.class,
                    Duplicates.class,
                    Claims.class,
                    Terms.class,
                    Recommendations.class,
                    Insight.class,
                    Library.class,
                    Inventory.class,
                    Templates.class,
                    Messages.class,
                    Demand.class,
                    Triage.class,
                    Samples.class,
                    Organisers.class,
                    Deliveries.class))
            .should()
            .notBePublic()
            .because("each room is wired in one place");

    @ArchTest
    static final ArchRule a_room_is_wired_by_one_hidden_class = classes()
            .that()
            .areAnnotatedWith(Configuration.class)
            .should()
            .haveSimpleNameEndingWith("Room")
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule a_listener_is_hidden_in_its_room = classes()
            .that()
            .containAnyMethodsThat(describe("listen", method -> method.isAnnotatedWith(EventListener.class)))
            .should()
            .bePackagePrivate()
            .because("an event is the way in, not the class that hears it");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|Dto)")
            .because("such a name fits anything and so says nothing");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .that()
            .resideOutsideOfPackage(SHARED_STORE)
            .and()
            .haveSimpleNameNotEndingWith("Benchmark")
            .should()
            .accessTargetWhere(describe("reads the time of the machine", HouseRulesTest::readsTheMachinesTime))
            .because("a test, a replay and the night of new year set the time themselves");

    private static final Set<Class<?>> TIMES = Set.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            Year.class,
            YearMonth.class,
            ZonedDateTime.class);

    /** {@code now()} and {@code now(zone)}; {@code now(clock)} is the way it should be. */
    private static boolean readsTheMachinesTime(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget called)) {
            return false;
        }
        JavaClass type = called.getOwner();
        boolean asksNow = called.getName().equals("now") && TIMES.stream().anyMatch(type::isEquivalentTo);
        boolean byClock = called.getRawParameterTypes().stream().anyMatch(given -> given.isEquivalentTo(Clock.class));
        boolean asksSystem =
                type.isEquivalentTo(System.class) && called.getName().equals("currentTimeMillis");
        boolean makesClock =
                type.isEquivalentTo(Clock.class) && called.getName().startsWith("system");
        return asksNow && !byClock || asksSystem || makesClock;
    }

    private static ArchCondition<JavaClass> useAStoreOfAnotherRoom() {
        return new ArchCondition<>("use a store of another room") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().stream()
                        .filter(use -> use.getTargetClass().getSimpleName().endsWith("Store"))
                        .filter(use -> use.getTargetClass().getPackageName().startsWith("org.yunyan."))
                        .filter(use -> !use.getTargetClass().getPackageName().equals(user.getPackageName()))
                        .forEach(use -> events.add(SimpleConditionEvent.satisfied(user, use.getDescription())));
            }
        };
    }
}
