package org.yunyan.web.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.catalogue.Course;
import org.yunyan.contact.Channel;
import org.yunyan.contact.Topic;
import org.yunyan.delivery.DeliveryState;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Preferences;
import org.yunyan.recommendation.Chosen;
import org.yunyan.recommendation.WeekSuggested;
import org.yunyan.recommendation.Why;
import org.yunyan.recommender.Reason;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.web.Browser;
import org.yunyan.web.Courseware;

/** Letters through a real mail server: what they say, that they arrive once, and that their links work without signing in. */
class MailTest extends Postal {

    private static final Pattern ADDRESS = Pattern.compile("https://yunyan\\.example([^\\s\">]+)");

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Tickets tickets;

    @Autowired
    private ApplicationContext platform;

    @Test
    void theDigestSaysWhatWasChosenAndWhyInTextAndInHtml() throws Exception {
        Actor reader = reader("digest");
        var why = new Why(Reason.Kind.HELPS_SHORTFALL, Map.of("credits", "3", "target", "year"));
        events.publishEvent(new WeekSuggested(
                reader.person(),
                "2026-W48",
                List.of(new Chosen(Id.of("c1"), "大单元教学 <设计>", List.of(why))),
                Credits.of(6),
                LocalDate.of(2027, 8, 31),
                clock.instant()));
        deliveries.drain();

        MimeMessage letter = only();
        assertThat(letter.getSubject()).isEqualTo("本周为您选了 1 门课。本年度还差 6 学分，最后一天是 2027年8月31日。");
        assertThat(text(letter)).contains("大单元教学 <设计>", "https://yunyan.example/course/c1", "补年度学分 3", "您订阅了“每周概览”");
        assertThat(html(letter)).contains("大单元教学 &lt;设计&gt;", "https://yunyan.example/course/c1");
    }

    @Test
    void aLetterSpeaksTheLanguageOfItsReader() throws Exception {
        Actor reader = reader("english");
        accounts.prefer(reader, new Preferences("en", false, "auto"));
        deadline(reader, "en");
        deliveries.drain();

        assertThat(only().getSubject()).isEqualTo("The year still needs 6 credits by 31 Aug 2027");
    }

    @Test
    void aLetterCallsACourseAsItsReaderKnowsIt() throws Exception {
        Actor reader = reader("english-title");
        accounts.prefer(reader, new Preferences("en", false, "auto"));
        Id<Course> course = new Courseware(platform)
                .translated("mail-course", "信里的课", "The Course in the Letter", Courseware.text("## 一\n读"));
        Id<Course> plain = new Courseware(platform).offer("mail-plain", "没有英文名的课", Courseware.text("## 一\n读"));
        var after = new Why(Reason.Kind.LIKE_STUDIED, Map.of("course", course.value(), "title", "信里的课"));
        events.publishEvent(new WeekSuggested(
                reader.person(),
                "2026-W49",
                List.of(new Chosen(course, "信里的课", List.of(after)), new Chosen(plain, "没有英文名的课", List.of())),
                Credits.of(6),
                LocalDate.of(2027, 8, 31),
                clock.instant()));
        deliveries.drain();

        assertThat(text(only())).contains("The Course in the Letter", "没有英文名的课").doesNotContain("信里的课");
    }

    @Test
    void whileTheServerIsDownNothingIsLostAndThenItArrivesOnce() throws Exception {
        Actor reader = reader("down");
        stopMailServer();
        try {
            deadline(reader, "down");
            deliveries.drain();
            assertThat(awaited(DeliveryState.FAILED, Channel.MAIL, reader))
                    .singleElement()
                    .satisfies(one -> assertThat(one.trouble().key()).isEqualTo("delivery.trouble.unreachable"));
        } finally {
            startMailServer();
        }

        clock.pass(Duration.ofMinutes(1));
        deliveries.drain();
        clock.pass(Duration.ofHours(1));
        deliveries.drain();

        assertThat(awaited(DeliveryState.SENT, Channel.MAIL, reader)).hasSize(1);
        assertThat(letters()).hasSize(1);
    }

    @Test
    void oneClickInTheMailProgramStopsTheTopicWithoutSigningIn() throws Exception {
        Actor reader = reader("click");
        deadline(reader, "click");
        deliveries.drain();
        MimeMessage letter = only();
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String path = path(letter.getHeader("List-Unsubscribe", null));

        Browser mailProgram = new Browser(port);
        HttpResponse<String> look = mailProgram.get(path);
        assertThat(look.statusCode()).as("a look changes nothing").isEqualTo(303);
        assertThat(contacts.mine(reader).wants(Topic.DEADLINES, Channel.MAIL)).isTrue();

        HttpResponse<String> click =
                mailProgram.post(path, Map.of("List-Unsubscribe", "One-Click"), request -> request);

        assertThat(click.statusCode()).isEqualTo(204);
        assertThat(contacts.mine(reader).wants(Topic.DEADLINES, Channel.MAIL)).isFalse();
        assertThat(contacts.mine(reader).wants(Topic.DIGEST, Channel.MAIL))
                .as("nothing else changes")
                .isTrue();
        deadline(reader, "after");
        deliveries.drain();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void aForgedOrChangedTicketOpensNothing() {
        Actor reader = reader("forged");
        String ticket = tickets.toStop(new Tickets.Stop(reader.person(), Topic.DIGEST, Channel.MAIL));
        String proof = tickets.toProve(new Tickets.Proof(reader.person(), "x@school.example"));

        for (String forged : List.of(ticket.replace('A', 'B') + "x", "a.b", "", proof)) {
            HttpResponse<String> click =
                    new Browser(port).post("/api/v1/unsubscribe?ticket=" + forged, Map.of(), request -> request);
            assertThat(click.statusCode()).as(forged).isEqualTo(422);
        }
        assertThat(contacts.mine(reader).wants(Topic.DIGEST, Channel.MAIL)).isTrue();
        assertThat(tickets.proof(proof)).isPresent();
        clock.pass(Duration.ofDays(4));
        assertThat(tickets.proof(proof)).as("run out").isEmpty();
    }

    @Test
    void theLinkThatProvesAnAddressArrivesThere() throws Exception {
        Actor reader = reader("proof");
        contacts.mail(reader, "new@school.example");
        deliveries.askForProof(reader);
        deliveries.drain();

        MimeMessage letter = only();
        assertThat(letter.getAllRecipients()[0]).hasToString("new@school.example");
        assertThat(letter.getHeader("List-Unsubscribe")).isNull();
        Matcher link = ADDRESS.matcher(text(letter));
        assertThat(link.find()).isTrue();
        String ticket = link.group(1).replaceFirst(".*ticket=", "");
        assertThat(tickets.proof(ticket)).contains(new Tickets.Proof(reader.person(), "new@school.example"));
    }

    /** The platform drains by itself too, so a letter may still be on its way. */
    private static MimeMessage only() {
        mailServer().waitForIncomingEmail(10_000, 1);
        assertThat(letters()).hasSize(1);
        return letters().getFirst();
    }

    private static List<MimeMessage> letters() {
        return List.of(mailServer().getReceivedMessages());
    }

    private static String path(String header) {
        Matcher address = ADDRESS.matcher(header);
        assertThat(address.find()).as(header).isTrue();
        return address.group(1);
    }

    private static String text(MimeMessage letter) throws Exception {
        return part(letter, 0);
    }

    private static String html(MimeMessage letter) throws Exception {
        return part(letter, 1);
    }

    /** The letter is mixed → related → alternative, as mail programs expect it. */
    private static String part(MimeMessage letter, int which) throws Exception {
        Object content = letter.getContent();
        while (content instanceof MimeMultipart parts && !parts.getContentType().startsWith("multipart/alternative")) {
            content = parts.getBodyPart(0).getContent();
        }
        return (String) ((MimeMultipart) content).getBodyPart(which).getContent();
    }
}
