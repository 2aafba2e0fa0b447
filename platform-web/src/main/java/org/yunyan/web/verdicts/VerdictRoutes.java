package org.yunyan.web.verdicts;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Signature;
import org.yunyan.insight.SafeCell;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.Target;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.verdicts.Outcome;
import org.yunyan.verdicts.Period;
import org.yunyan.verdicts.Probation;
import org.yunyan.verdicts.Verdict;
import org.yunyan.verdicts.Verdicts;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import org.yunyan.web.cockpit.Sheets;
import org.yunyan.web.language.Words;
import reactor.core.publisher.Mono;

/** Her own verdicts for programs, and those of a unit as a sheet. The room decides who may. */
@Component
final class VerdictRoutes implements Routes {

    static final String SHEET = "/api/v1/verdicts.csv";

    private final Answers answers;
    private final Verdicts verdicts;
    private final People people;

    VerdictRoutes(Answers answers, Verdicts verdicts, People people) {
        this.answers = answers;
        this.verdicts = verdicts;
        this.people = people;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET("/api/v1/me/verdicts", answers.json(this::mine))
                .GET(SHEET, answers.later(this::sheet))
                .build();
    }

    /** A verdict as she may take it away: what it says, what it says it from, and the seal. */
    record MyVerdict(
            Id<Verdict> id,
            Period.Kind kind,
            int year,
            int edition,
            Outcome outcome,
            List<Target> targets,
            List<RuleSet.Consequence> consequences,
            Probation probation,
            Id<RuleSet> rules,
            int ruleVersion,
            long sequence,
            String hash,
            List<Signature> signatures,
            String seal) {

        static MyVerdict of(Verdict verdict) {
            return new MyVerdict(
                    verdict.id(),
                    verdict.kind(),
                    verdict.year(),
                    verdict.edition(),
                    verdict.derived().outcome(),
                    verdict.derived().targets(),
                    verdict.derived().consequences(),
                    verdict.derived().probation(),
                    verdict.basis().rules(),
                    verdict.basis().ruleVersion(),
                    verdict.basis().sequence(),
                    verdict.basis().hash(),
                    verdict.signatures(),
                    verdict.seal());
        }
    }

    private List<MyVerdict> mine(Ask ask) {
        return verdicts.mine(ask.person()).stream().map(MyVerdict::of).toList();
    }

    private Mono<ServerResponse> sheet(Ask ask) {
        Actor actor = ask.person();
        Id<Organisation> unit = ask.query("unit")
                .<Id<Organisation>>map(Id::of)
                .orElseGet(() -> people.county().id());
        String period = ask.query("period").orElseThrow(() -> new Refused.Invalid("refused.malformed", "period"));
        Outcome outcome = ask.query("outcome").map(VerdictRoutes::outcome).orElse(null);
        Locale locale = ask.locale();
        return Sheets.answer("verdicts.csv", line -> {
            line.accept(heads(locale));
            List<Verdict> part;
            int offset = 0;
            do {
                part = verdicts.list(actor, unit, period, outcome, offset, Page.MOST);
                part.forEach(verdict -> line.accept(cells(verdict, locale)));
                offset += part.size();
            } while (part.size() == Page.MOST);
        });
    }

    private static List<Object> heads(Locale locale) {
        return List.of("school", "number", "name", "outcome", "required", "earned", "missing", "consequences", "state")
                .stream()
                .<Object>map(column -> Words.say(locale, "verdicts." + column))
                .toList();
    }

    private static List<Object> cells(Verdict verdict, Locale locale) {
        Target whole = verdict.derived().whole();
        String consequences = verdict.derived().consequences().stream()
                .map(one -> locale.getLanguage().equals("en") ? one.en() : one.zh())
                .collect(Collectors.joining(Words.say(locale, "shell.list.comma")));
        return new ArrayList<>(Arrays.asList(
                SafeCell.of(verdict.schoolName()),
                SafeCell.of(verdict.number()),
                SafeCell.of(verdict.name()),
                Words.say(locale, Words.key(verdict.derived().outcome())),
                whole.required().value(),
                whole.earned().value(),
                whole.missing().value(),
                SafeCell.of(consequences),
                Words.say(locale, "verdicts.state." + verdict.state())));
    }

    private static Outcome outcome(String text) {
        return Arrays.stream(Outcome.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refused.Invalid("refused.malformed", "outcome"));
    }
}
