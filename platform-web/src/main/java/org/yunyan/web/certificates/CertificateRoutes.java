package org.yunyan.web.certificates;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.certificates.Certificate;
import org.yunyan.certificates.CertificateKind;
import org.yunyan.certificates.Certificates;
import org.yunyan.certificates.CertifiedEntry;
import org.yunyan.certificates.IssuedCertificate;
import org.yunyan.certificates.PublicCheck;
import org.yunyan.certificates.Serial;
import org.yunyan.certificates.Transcript;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import reactor.core.publisher.Mono;

/** Transcripts and certificates for programs, certificates as files, and the public check. */
@Component
final class CertificateRoutes implements Routes {

    private static final MediaType JWT = MediaType.parseMediaType("application/vc+jwt");

    private final Answers answers;
    private final Certificates certificates;
    private final Accounts accounts;
    private final Paper paper;
    private final Credentials credentials;
    private final CheckPace pace;
    private final Clock clock;

    CertificateRoutes(
            Answers answers,
            Certificates certificates,
            Accounts accounts,
            Paper paper,
            Credentials credentials,
            CheckPace pace,
            Clock clock) {
        this.answers = answers;
        this.certificates = certificates;
        this.accounts = accounts;
        this.paper = paper;
        this.credentials = credentials;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET("/api/v1/check/{serial}", answers.json(this::check))
                .GET("/api/v1/transcript", answers.json(this::transcript))
                .GET("/api/v1/certificates", answers.json(this::of))
                .POST("/api/v1/certificates", answers.json(this::issue))
                .GET("/api/v1/certificates/{serial}", answers.json(this::one))
                .GET("/api/v1/certificates/{serial}/pdf", answers.later(this::pdf))
                .GET("/api/v1/certificates/{serial}/badge", answers.later(this::badge))
                .build();
    }

    private PublicCheck check(Ask ask) {
        String from = ask.request()
                .remoteAddress()
                .map(address -> address.getAddress().getHostAddress())
                .orElse("");
        if (!pace.allows(from)) {
            throw new Refused.Conflict("refused.certificate.pace");
        }
        Serial serial = serial(ask);
        return certificates.check(serial).orElseThrow(() -> new Refused.Missing("refused.certificate.missing", serial));
    }

    /** Reading somebody else's record leaves a trace. */
    private Transcript transcript(Ask ask) {
        Actor actor = ask.person();
        Id<Person> person = person(ask, actor);
        LocalDate today = CountyTime.today(clock);
        Transcript transcript =
                certificates.transcript(actor, person, ask.query("cycle").orElse(null), today);
        if (!person.equals(actor.person())) {
            accounts.audit(actor, "transcript.read", person.value(), transcript.cycle());
        }
        return transcript;
    }

    private Page<Summary> of(Ask ask) {
        Actor actor = ask.person();
        return certificates
                .of(actor, person(ask, actor), ask.offset(), ask.limit())
                .map(Summary::of);
    }

    private Summary issue(Ask ask) {
        Request wanted = ask.body(Request.class);
        if (wanted.kind() == null || wanted.subject() == null) {
            throw new Refused.Invalid("refused.malformed", "kind, subject");
        }
        return Summary.of(certificates.issue(ask.person(), wanted.kind(), wanted.subject()));
    }

    private Whole one(Ask ask) {
        IssuedCertificate issued = certificates.find(ask.person(), serial(ask));
        return new Whole(Summary.of(issued), issued.certificate().entries());
    }

    private Mono<ServerResponse> pdf(Ask ask) {
        Certificate certificate = holding(ask);
        return file(paper.print(certificate), MediaType.APPLICATION_PDF, certificate, "pdf");
    }

    private Mono<ServerResponse> badge(Ask ask) {
        Certificate certificate = holding(ask);
        byte[] token = credentials.badge(certificate).getBytes(StandardCharsets.US_ASCII);
        return file(token, JWT, certificate, "jwt");
    }

    /** What does not hold any more is not given out again. */
    private Certificate holding(Ask ask) {
        Actor actor = ask.person();
        IssuedCertificate issued = certificates.find(actor, serial(ask));
        if (!issued.state().holds()) {
            throw new Refused.Conflict("refused.certificate.spoilt");
        }
        if (!issued.certificate().person().equals(actor.person())) {
            accounts.audit(
                    actor, "certificate.read", issued.certificate().serial().toString(), null);
        }
        return issued.certificate();
    }

    private static Mono<ServerResponse> file(byte[] bytes, MediaType type, Certificate certificate, String ending) {
        String name = "yunyan-" + certificate.serial() + "." + ending;
        return ServerResponse.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .bodyValue(bytes);
    }

    private static Id<Person> person(Ask ask, Actor actor) {
        return ask.query("person").<Id<Person>>map(Id::of).orElse(actor.person());
    }

    private static Serial serial(Ask ask) {
        String typed = ask.path("serial");
        return Serial.read(typed).orElseThrow(() -> new Refused.Invalid("refused.certificate.serial", typed));
    }

    /** @param subject award key, first calendar year, or id of the cycle's rules */
    private record Request(CertificateKind kind, String subject) {}

    private record Whole(Summary certificate, List<CertifiedEntry> entries) {}

    /** A certificate without its entries. */
    private record Summary(
            String serial,
            String state,
            CertificateKind kind,
            String subject,
            String title,
            LocalDate from,
            LocalDate until,
            BigDecimal hours,
            Credits counted,
            Instant issuedAt) {

        static Summary of(IssuedCertificate issued) {
            Certificate certificate = issued.certificate();
            return new Summary(
                    certificate.serial().toString(),
                    issued.state().name(),
                    certificate.kind(),
                    certificate.subject(),
                    certificate.title(),
                    certificate.from(),
                    certificate.until(),
                    certificate.hours(),
                    certificate.counted(),
                    certificate.issuedAt());
        }
    }
}
