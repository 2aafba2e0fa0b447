package org.yunyan.web.ledger;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** The stand-alone verifier, as the build has put it beside the classes. */
final class VerifierJar {

    static final String NAME = "yunyan-verifier.jar";
    static final Resource CONTENT = new ClassPathResource(NAME);

    private VerifierJar() {}
}
