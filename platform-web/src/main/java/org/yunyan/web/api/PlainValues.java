package org.yunyan.web.api;

import org.springframework.stereotype.Component;
import org.yunyan.certificates.Serial;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Ids, serial numbers and credits travel as plain strings; credits because a decimal must not become floating point on the way. */
@Component
final class PlainValues extends SimpleModule {

    private static final long serialVersionUID = 1L;

    PlainValues() {
        super("yunyan");
        addSerializer(Id.class, new AsText<>(Id.class));
        addSerializer(Credits.class, new AsText<>(Credits.class));
        addSerializer(Serial.class, new AsText<>(Serial.class));
        addDeserializer(Id.class, new IdFromText());
    }

    private static final class AsText<T> extends ValueSerializer<T> {

        private final Class<T> type;

        AsText(Class<T> type) {
            this.type = type;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toString());
        }

        @Override
        public Class<?> handledType() {
            return type;
        }
    }

    private static final class IdFromText extends ValueDeserializer<Id<?>> {

        @Override
        public Id<?> deserialize(JsonParser json, DeserializationContext context) {
            return Id.of(json.getValueAsString());
        }
    }
}
