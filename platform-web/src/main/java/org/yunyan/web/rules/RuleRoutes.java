package org.yunyan.web.rules;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.identity.Actor;
import org.yunyan.insight.SafeCell;
import org.yunyan.rules.RuleBook;
import org.yunyan.rules.RuleChange;
import org.yunyan.rules.RuleDraft;
import org.yunyan.rules.RuleDrafts;
import org.yunyan.rules.RuleFigure;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.RuleVersion;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import org.yunyan.web.cockpit.Sheets;
import org.yunyan.web.language.Words;
import org.yunyan.whatif.PersonEffect;
import org.yunyan.whatif.WhatIfRuns;
import reactor.core.publisher.Mono;

/** Rules for programs: which there are, every figure with its clause, what a version changed; and a trial as a sheet. */
@Component
final class RuleRoutes implements Routes {

    private static final String PATH = "/api/v1/rules";
    private static final int MOST_VERSIONS = 9_999;
    private static final List<String> COLUMNS = List.of(
            "school",
            "number",
            "teacher",
            "before",
            "after",
            "year.before",
            "year.after",
            "cycle.before",
            "cycle.after");

    private final Answers answers;
    private final RuleBook book;
    private final RuleDrafts drafts;
    private final WhatIfRuns runs;
    private final Clock clock;

    RuleRoutes(Answers answers, RuleBook book, RuleDrafts drafts, WhatIfRuns runs, Clock clock) {
        this.answers = answers;
        this.book = book;
        this.drafts = drafts;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET(PATH, answers.json(ask -> all()))
                .GET(PATH + "/drafts/{draft}/what-if.csv", answers.later(this::sheet))
                .GET(PATH + "/{rules}/diff", answers.json(this::changes))
                .GET(PATH + "/{rules}/{version}", answers.json(this::version))
                .build();
    }

    /** One version; who signed it is null when it came with the platform. */
    private record Version(
            Id<RuleSet> id,
            int version,
            String nameZh,
            String nameEn,
            LocalDate from,
            LocalDate until,
            LocalDate effective,
            boolean inForce,
            String author,
            String signer,
            Instant signed,
            String reason) {}

    private record Versions(List<Version> rules) {}

    private record OneVersion(Version version, List<Figure> figures) {}

    /** @param value as it stands in a form: words of a set with commas between them, nothing for what is not there */
    private record Figure(
            String section, int place, String row, String column, String value, boolean isDefault, String clause) {}

    private record Change(String section, String row, String column, String before, String after, String clause) {}

    private record Changes(List<Change> changes) {}

    private Versions all() {
        return new Versions(book.all().stream()
                .map(RuleSet::id)
                .distinct()
                .flatMap(id -> drafts.history(id).stream())
                .map(this::summary)
                .toList());
    }

    private OneVersion version(Ask ask) {
        Id<RuleSet> id = ask.id("rules");
        int number = number(ask.path("version"));
        RuleVersion found = drafts.history(id).stream()
                .filter(one -> one.rules().version() == number)
                .findFirst()
                .orElseThrow(() -> missing(id, number));
        return new OneVersion(
                summary(found),
                RuleFigure.of(found.rules()).stream()
                        .map(figure -> new Figure(
                                figure.section(),
                                figure.place(),
                                figure.row(),
                                figure.column(),
                                RuleFigure.text(figure.value()),
                                figure.isDefault(),
                                figure.clause()))
                        .toList());
    }

    private Changes changes(Ask ask) {
        Id<RuleSet> id = ask.id("rules");
        int newest =
                book.versions(id).stream().findFirst().map(RuleSet::version).orElseThrow(() -> missing(id, 1));
        int to = ask.number("to", newest, 1, MOST_VERSIONS);
        int from = ask.number("from", Math.max(1, to - 1), 1, MOST_VERSIONS);
        return new Changes(RuleChange.between(rules(id, from), rules(id, to)).stream()
                .map(change -> new Change(
                        change.section(),
                        change.row(),
                        change.column(),
                        RuleFigure.text(change.before()),
                        RuleFigure.text(change.after()),
                        change.clause()))
                .toList());
    }

    private Mono<ServerResponse> sheet(Ask ask) {
        Actor actor = ask.person();
        Id<RuleDraft> draft = ask.id("draft");
        drafts.draft(actor, draft);
        Locale locale = ask.locale();
        return Sheets.answer("what-if.csv", line -> lines(actor, draft, locale, line));
    }

    private void lines(Actor actor, Id<RuleDraft> draft, Locale locale, Consumer<List<Object>> line) {
        line.accept(COLUMNS.stream()
                .<Object>map(column -> Words.say(locale, "rules.sheet." + column))
                .toList());
        runs.export(actor, draft, (school, one) -> line.accept(cells(school, one, locale)));
    }

    private static List<Object> cells(String school, PersonEffect one, Locale locale) {
        return List.of(
                SafeCell.of(school),
                SafeCell.of(one.number()),
                SafeCell.of(one.name()),
                one.before().value(),
                one.after().value(),
                Words.say(locale, Words.key(one.yearBefore())),
                Words.say(locale, Words.key(one.yearAfter())),
                Words.say(locale, Words.key(one.cycleBefore())),
                Words.say(locale, Words.key(one.cycleAfter())));
    }

    private Version summary(RuleVersion one) {
        RuleSet rules = one.rules();
        LocalDate today = CountyTime.today(clock);
        return new Version(
                rules.id(),
                rules.version(),
                rules.nameZh(),
                rules.nameEn(),
                rules.from(),
                rules.until(),
                rules.effective(),
                book.inForce(today).filter(rules::equals).isPresent(),
                one.author(),
                one.signer(),
                one.signed(),
                one.reason());
    }

    private RuleSet rules(Id<RuleSet> id, int version) {
        return book.version(id, version).orElseThrow(() -> missing(id, version));
    }

    private static Refused.Missing missing(Id<RuleSet> id, int version) {
        return new Refused.Missing("refused.rules.set", id + "@" + version);
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new Refused.Invalid("refused.malformed", "version");
        }
        return Integer.parseInt(text);
    }
}
