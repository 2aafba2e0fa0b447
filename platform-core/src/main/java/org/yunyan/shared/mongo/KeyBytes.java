package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Writes values as bytes which, compared unsigned, sort as MongoDB sorts the values. No value's bytes are the beginning of
 * another value's, so those of several fields can follow each other, and a descending field is simply inverted.
 */
final class KeyBytes {

    static final int EMPTY_ARRAY = 0x02;
    static final int NULL = 0x03;
    static final int NUMBER = 0x10;
    static final int STRING = 0x20;
    private static final int DOCUMENT = 0x30;
    private static final int ARRAY = 0x40;
    private static final int BINARY = 0x50;
    private static final int OBJECT_ID = 0x60;
    private static final int BOOLEAN = 0x70;
    static final int DATE = 0x80;
    private static final int TIMESTAMP = 0x90;
    private static final int REGEX = 0xA0;
    private static final int CODE = 0xA8;
    private static final int MIN_KEY = 0x01;
    private static final int MAX_KEY = 0xF0;

    private static final int NAN = 0x00;
    private static final int MINUS_INFINITY = 0x01;
    private static final int NEGATIVE = 0x02;
    private static final int ZERO = 0x03;
    private static final int POSITIVE = 0x04;
    private static final int INFINITY = 0x05;
    private static final int EXPONENT_BIAS = 0x4000;

    private static final int UUID_SUBTYPE = 4;
    private static final int OLD_UUID_SUBTYPE = 3;

    /** Stands for an array without elements, which an index holds apart from null. */
    static final Object NOTHING_IN_IT = new Object();

    private byte[] bytes = new byte[48];
    private int size;

    static byte[] of(Object value) {
        return new KeyBytes().value(value).toBytes();
    }

    KeyBytes value(Object value, boolean ascending) {
        int start = size;
        value(value);
        if (!ascending) {
            invert(start);
        }
        return this;
    }

    KeyBytes raw(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private KeyBytes value(Object value) {
        switch (value) {
            case null -> one(NULL);
            case Missing missing -> one(NULL);
            case Number number -> number(number);
            case String string -> one(STRING).text(string);
            case Map<?, ?> document -> document(document);
            case Collection<?> array -> array(array);
            case BinData data -> binary(0, data.getData());
            case UUID uuid -> uuid(UUID_SUBTYPE, uuid);
            case LegacyUUID uuid -> uuid(OLD_UUID_SUBTYPE, uuid.getUuid());
            case ObjectId id -> one(OBJECT_ID).raw(id.toByteArray());
            case Boolean truth -> one(BOOLEAN).one(truth ? 1 : 0);
            case Instant instant -> one(DATE).eight(instant.toEpochMilli() ^ Long.MIN_VALUE);
            case BsonTimestamp timestamp -> one(TIMESTAMP).eight(timestamp.getValue());
            case BsonRegularExpression regex ->
                one(REGEX).text(regex.getPattern()).text(regex.getOptions() == null ? "" : regex.getOptions());
            case BsonJavaScript code -> one(CODE).text(code.getCode());
            case MinKey least -> one(MIN_KEY);
            case MaxKey most -> one(MAX_KEY);
            default -> {
                if (value != NOTHING_IN_IT) {
                    throw new IllegalArgumentException("No order is known for " + value.getClass());
                }
                one(EMPTY_ARRAY);
            }
        }
        return this;
    }

    /** Fields in their order, each by type, then name, then value, as MongoDB compares documents. */
    private void document(Map<?, ?> document) {
        one(DOCUMENT);
        for (Map.Entry<?, ?> field : document.entrySet()) {
            byte[] value = of(field.getValue());
            one(value[0]).text((String) field.getKey()).raw(value);
        }
        one(0);
    }

    private void array(Collection<?> array) {
        one(ARRAY);
        array.forEach(this::value);
        one(0);
    }

    private void uuid(int subtype, UUID uuid) {
        one(BINARY).four(16).one(subtype);
        eight(uuid.getMostSignificantBits()).eight(uuid.getLeastSignificantBits());
    }

    private void binary(int subtype, byte[] data) {
        one(BINARY).four(data.length).one(subtype).raw(data);
    }

    /** UTF-8, in which a zero byte becomes 00 FF and the end is 00 00. */
    private KeyBytes text(String text) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            one(b);
            if (b == 0) {
                one(0xFF);
            }
        }
        return one(0).one(0);
    }

    /** All kinds of numbers by their exact decimal value, so that 1, 1.0 and Decimal128 1.00 are one key. */
    private void number(Number number) {
        one(NUMBER);
        double approximate = number.doubleValue();
        if (Double.isNaN(approximate)) {
            one(NAN);
        } else if (Double.isInfinite(approximate) && !(number instanceof Decimal128 decimal && isFinite(decimal))) {
            one(approximate < 0 ? MINUS_INFINITY : INFINITY);
        } else {
            exact(exactly(number));
        }
    }

    private static boolean isFinite(Decimal128 decimal) {
        return !decimal.equals(Decimal128.POSITIVE_INFINITY) && !decimal.equals(Decimal128.NEGATIVE_INFINITY);
    }

    private static BigDecimal exactly(Number number) {
        return switch (number) {
            case Decimal128 decimal -> zeroSafe(decimal);
            case Double inexact -> new BigDecimal(inexact);
            case Float inexact -> new BigDecimal(inexact);
            default -> BigDecimal.valueOf(number.longValue());
        };
    }

    private static BigDecimal zeroSafe(Decimal128 decimal) {
        return decimal.equals(Decimal128.NEGATIVE_ZERO) ? BigDecimal.ZERO : decimal.toBigDecimal();
    }

    /** Sign, decimal exponent, then two digits a byte without trailing zeros; the magnitude inverted when negative. */
    private void exact(BigDecimal number) {
        if (number.signum() == 0) {
            one(ZERO);
            return;
        }
        one(number.signum() < 0 ? NEGATIVE : POSITIVE);
        int start = size;
        String digits = number.unscaledValue().abs().toString();
        int exponent = digits.length() - number.scale() + EXPONENT_BIAS;
        one(exponent >> 8).one(exponent);
        int length = digits.length();
        while (digits.charAt(length - 1) == '0') {
            length--;
        }
        for (int i = 0; i < length; i += 2) {
            int tens = digits.charAt(i) - '0';
            int ones = i + 1 < length ? digits.charAt(i + 1) - '0' : 0;
            one(tens * 10 + ones + 1);
        }
        one(0);
        if (number.signum() < 0) {
            invert(start);
        }
    }

    private void invert(int start) {
        for (int i = start; i < size; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
    }

    private KeyBytes eight(long value) {
        return four((int) (value >>> 32)).four((int) value);
    }

    private KeyBytes four(int value) {
        return one(value >>> 24).one(value >>> 16).one(value >>> 8).one(value);
    }

    private KeyBytes one(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
        return this;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
