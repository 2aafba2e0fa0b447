package org.yunyan.exposure;

/** Which side of a comparison of weights a teacher is on. */
public enum Arm {
    /** Under the weights in force. */
    A,
    /** Under the weights that are being tried. */
    B
}
