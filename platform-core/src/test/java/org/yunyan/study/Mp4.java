package org.yunyan.study;

/** The beginning of a film, enough to be recognised as one. */
final class Mp4 {

    static final byte[] BYTES = {
        0, 0, 0, 24, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 2, 0, 'i', 's', 'o', 'm', 'm', 'p', '4', '1'
    };

    private Mp4() {}
}
