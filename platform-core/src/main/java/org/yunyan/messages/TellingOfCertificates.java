package org.yunyan.messages;

import org.springframework.context.event.EventListener;
import org.yunyan.certificates.CertificateChanged;
import org.yunyan.certificates.CertificateState;

/** A certificate that does not hold any more becomes a message to its person, once each way. */
final class TellingOfCertificates {

    private final Messages messages;

    TellingOfCertificates(Messages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(CertificateChanged changed) {
        boolean revoked = changed.state() == CertificateState.REVOKED;
        MessageKind kind = revoked ? MessageKind.CERTIFICATE_REVOKED : MessageKind.CERTIFICATE_CORRECTED;
        String serial = changed.serial().toString();
        messages.send(Message.to(
                changed.person(),
                "certificate:" + serial + ":" + changed.state(),
                kind,
                serial,
                changed.at(),
                changed.title(),
                serial,
                revoked ? changed.reason() : ""));
    }
}
