package org.yunyan.web.deliveries;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.yunyan.contact.Channel;
import org.yunyan.contact.Contact;
import org.yunyan.delivery.Carrier;
import org.yunyan.delivery.Delivery;
import org.yunyan.delivery.Matter;
import org.yunyan.delivery.Robot;
import org.yunyan.delivery.Undelivered;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;
import org.yunyan.web.why.CourseTitles;
import org.yunyan.web.wiring.Settings;

/** Letters by SMTP, each as text and as HTML, with a link that stops its topic (RFC 8058). */
@Component
final class MailCarrier implements Carrier {

    private static final String TIMEOUT = "15000";
    private static final int PERMANENT = 500;

    private final Settings.Smtp smtp;
    private final Sentences sentences;
    private final Tickets tickets;
    private final Clock clock;
    private final JavaMailSenderImpl server;

    MailCarrier(Settings settings, Sentences sentences, Tickets tickets, Clock clock) {
        this.smtp = settings.smtp();
        this.sentences = sentences;
        this.tickets = tickets;
        this.clock = clock;
        this.server = server(smtp);
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean isReady() {
        return smtp.host() != null && smtp.from() != null;
    }

    @Override
    public void carry(Delivery delivery, Contact contact, Robot robot) throws Undelivered {
        String address = delivery.target() == null ? contact.provedMail().orElse(null) : delivery.target();
        if (address == null) {
            throw Undelivered.forGood("delivery.trouble.noAddress", null, null);
        }
        try {
            server.send(message(delivery, address));
        } catch (MessagingException unwritable) {
            throw Undelivered.forGood("delivery.trouble.own", unwritable.getMessage(), unwritable);
        } catch (MailAuthenticationException refused) {
            throw Undelivered.forNow("delivery.trouble.signIn", refused.getMessage(), refused);
        } catch (MailSendException failed) {
            throw read(failed);
        } catch (MailException failed) {
            throw Undelivered.forNow("delivery.trouble.unreachable", failed.getMessage(), failed);
        }
    }

    private MimeMessage message(Delivery delivery, String address) throws MessagingException {
        Locale locale = sentences.language(delivery);
        Matter matter = delivery.matter();
        String title = sentences.title(matter, locale);
        Letter letter = letter(delivery, title, address, locale);
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(smtp.from());
        helper.setTo(address);
        helper.setSubject(title);
        helper.setSentDate(Date.from(clock.instant()));
        helper.setText(letter.text(), letter.html());
        message.setHeader("Message-ID", messageId(delivery));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", locale.toLanguageTag());
        if (!matter.isAskedFor()) {
            message.setHeader("List-Unsubscribe", "<" + stop("/api/v1/unsubscribe", delivery) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private Letter letter(Delivery delivery, String title, String address, Locale locale) {
        Matter matter = delivery.matter();
        Letter letter = new Letter(title, locale);
        if ("delivery.prove".equals(matter.titleKey())) {
            String ticket = tickets.toProve(new Tickets.Proof(delivery.person(), address));
            return letter.paragraph(Words.say(locale, "delivery.prove.why"))
                    .link(Words.say(locale, "delivery.prove.do"), sentences.at("/mail/proof?ticket=" + ticket));
        }
        letter.reasons(sentences.why(matter.why(), locale));
        CourseTitles.Titles titles = sentences.titles(matter, locale);
        for (Matter.Line line : matter.lines()) {
            letter.link(titles.of(Id.of(line.course()), line.title()), sentences.course(line.course()))
                    .reasons(sentences.why(line.why(), locale));
        }
        sentences.link(matter).ifPresent(link -> letter.link(Words.say(locale, "delivery.open"), link));
        if (matter.isAskedFor()) {
            return letter;
        }
        return letter.foot(
                Words.say(locale, "delivery.why", matter.topic()),
                List.of(
                        new Letter.Foot(
                                Words.say(locale, "delivery.stop.link", matter.topic()),
                                stop("/unsubscribe", delivery)),
                        new Letter.Foot(Words.say(locale, "delivery.settings"), sentences.at("/inbox/settings"))));
    }

    private String stop(String path, Delivery delivery) {
        Tickets.Stop stop =
                new Tickets.Stop(delivery.person(), delivery.matter().topic(), Channel.MAIL);
        return sentences.at(path + "?ticket=" + tickets.toStop(stop));
    }

    /** The same for each try, so that a server or reader who has got it twice shows it once. */
    private String messageId(Delivery delivery) {
        String name = UUID.nameUUIDFromBytes(delivery.id().getBytes(StandardCharsets.UTF_8))
                .toString();
        String domain = smtp.from().substring(smtp.from().lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
        return "<" + name + "@" + domain + ">";
    }

    private static Undelivered read(MailSendException failed) {
        for (Exception inside : failed.getMessageExceptions()) {
            for (Throwable cause = inside; cause != null; cause = next(cause)) {
                int code = code(cause);
                if (code >= PERMANENT) {
                    return Undelivered.forGood("delivery.trouble.refused", cause.getMessage(), failed);
                }
            }
        }
        return Undelivered.forNow("delivery.trouble.unreachable", failed.getMessage(), failed);
    }

    private static Throwable next(Throwable cause) {
        return cause instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : cause.getCause();
    }

    private static int code(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }

    private static JavaMailSenderImpl server(Settings.Smtp smtp) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost(smtp.host());
        server.setPort(smtp.port());
        server.setUsername(smtp.username());
        server.setPassword(smtp.password());
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = server.getJavaMailProperties();
        properties.setProperty("mail.smtp.auth", String.valueOf(smtp.username() != null));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf("starttls".equals(smtp.security())));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf("starttls".equals(smtp.security())));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf("tls".equals(smtp.security())));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        properties.setProperty("mail.smtp.timeout", TIMEOUT);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT);
        return server;
    }
}
