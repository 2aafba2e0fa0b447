package org.yunyan.shared.mongo;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;

/** Sealed interfaces of records: which of them it is stands before its parts. */
final class Kinds implements CodecProvider {

    private static final String IS = "is";
    private static final String OF = "of";

    @Override
    public <T> Codec<T> get(Class<T> type, CodecRegistry registry) {
        return type.isInterface() && type.isSealed() ? new SealedCodec<>(type, registry) : null;
    }

    private static final class SealedCodec<T> implements Codec<T> {

        private final Class<T> type;
        private final Map<String, Codec<?>> codecs;

        SealedCodec(Class<T> type, CodecRegistry registry) {
            this.type = type;
            codecs = Arrays.stream(type.getPermittedSubclasses())
                    .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, kind -> registry.get(kind)));
        }

        @Override
        @SuppressWarnings("unchecked") // the codec of the value's own class
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            String kind = value.getClass().getSimpleName();
            writer.writeStartDocument();
            writer.writeString(IS, kind);
            writer.writeName(OF);
            context.encodeWithChildContext((Codec<Object>) codec(kind), writer, value);
            writer.writeEndDocument();
        }

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            reader.readStartDocument();
            Codec<?> codec = codec(reader.readString(IS));
            reader.readName(OF);
            T value = type.cast(context.decodeWithChildContext(codec, reader));
            reader.readEndDocument();
            return value;
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }

        private Codec<?> codec(String kind) {
            Codec<?> codec = codecs.get(kind);
            if (codec == null) {
                throw new CodecConfigurationException("No " + kind + " among the kinds of " + type);
            }
            return codec;
        }
    }
}
