package org.yunyan.web.triage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.yunyan.shared.CountyTime;
import org.yunyan.triage.Flag;
import org.yunyan.triage.FlagKind;
import org.yunyan.triage.Threshold;
import org.yunyan.triage.Trace;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.PlatformChart;
import org.yunyan.web.shell.Table;

/** What raised a question: its rows, passages side by side, days as bars, and the thresholds it went by. */
final class EvidenceParts extends Section {

    private final Flag flag;
    private final FlagWords words;

    EvidenceParts(Flag flag, FlagWords words) {
        this.flag = flag;
        this.words = words;
        addClassName("yy-section");
        add(new H2(Words.say("triage.evidence")), new Paragraph(Words.say("triage.why." + flag.kind())));
        List<Trace> rows = flag.traces().stream()
                .filter(row -> row.fact() != Trace.Fact.PASSAGE)
                .toList();
        add(rows(rows));
        List<Trace> passages = flag.traces().stream()
                .filter(row -> row.fact() == Trace.Fact.PASSAGE)
                .toList();
        if (passages.size() > 1) {
            add(passages(passages));
        }
        if (flag.kind() == FlagKind.DEADLINE_BURST) {
            add(years());
        }
        add(limits());
    }

    private Component rows(List<Trace> rows) {
        Table table = new Table(
                Words.say("triage.evidence"),
                Words.say("triage.column.fact"),
                Words.say("triage.column.who"),
                Words.say("triage.column.when"),
                Words.say("triage.column.about"));
        rows.forEach(row -> table.row(
                FlagWords.fact(row),
                words.who(row),
                FlagWords.when(row),
                row.about() == null ? "" : Words.authored(row.about())));
        return table;
    }

    /** They come in pairs: what is asked about, and where it was before. */
    private Component passages(List<Trace> passages) {
        Table table = new Table(
                Words.say("triage.passages"),
                Words.say(
                        "triage.passages.here",
                        words.who(passages.get(0)),
                        passages.get(0).from()),
                Words.say(
                        "triage.passages.there",
                        words.who(passages.get(1)),
                        passages.get(1).from()));
        for (int i = 0; i + 1 < passages.size(); i += 2) {
            table.row(passages.get(i).text(), passages.get(i + 1).text());
        }
        return table;
    }

    /** The share of the last days, this year beside the earlier ones. */
    private Component years() {
        List<Trace> shares = flag.traces().stream()
                .filter(row -> row.fact() == Trace.Fact.HISTORY)
                .toList();
        List<String> labels = shares.stream()
                .map(row -> String.valueOf(row.until().atZone(CountyTime.ZONE).getYear()))
                .toList();
        List<BigDecimal> values = shares.stream().map(Trace::amount).toList();
        return new PlatformChart(PlatformChart.Kind.BAR, Words.say("triage.chart.years"), labels)
                .series(Words.say("triage.chart.share"), values)
                .upTo(100);
    }

    private Component limits() {
        UnorderedList list = new UnorderedList();
        Arrays.stream(Threshold.values())
                .filter(threshold -> flag.limits().containsKey(threshold.name()))
                .forEach(threshold -> list.add(
                        new ListItem(ThresholdWords.say(threshold, flag.limits().get(threshold.name())))));
        Section section = new Section(new Paragraph(Words.say("triage.limits", flag.thresholds())), list);
        section.addClassName("yy-note");
        return section;
    }
}
