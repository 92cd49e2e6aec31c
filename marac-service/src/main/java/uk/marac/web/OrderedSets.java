package uk.marac.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** JSON in which equal values have equal bytes: a set has no order of its own, and another in each JVM. */
final class OrderedSets {

    private OrderedSets() {}

    static ObjectMapper of(ObjectMapper json) {
        SimpleModule module = new SimpleModule("ordered-sets");
        module.setSerializerModifier(new Modifier(json.copy()));
        return json.copy().registerModule(module).enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    private static final class Modifier extends BeanSerializerModifier {
        private static final long serialVersionUID = 1L;
        private final transient ObjectMapper elements;

        Modifier(ObjectMapper elements) {
            this.elements = elements;
        }

        @Override
        public JsonSerializer<?> modifyCollectionSerializer(
                SerializationConfig config, CollectionType type, BeanDescription bean, JsonSerializer<?> usual) {
            return Set.class.isAssignableFrom(type.getRawClass()) ? new InOrder(elements) : usual;
        }
    }

    private static final class InOrder extends StdSerializer<Set<?>> {
        private static final long serialVersionUID = 1L;
        private final transient ObjectMapper elements;

        InOrder(ObjectMapper elements) {
            super(Set.class, false);
            this.elements = elements;
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator generator, SerializerProvider provider) throws IOException {
            TreeSet<String> texts = new TreeSet<>();
            for (Object element : set) {
                texts.add(elements.writeValueAsString(element));
            }
            generator.writeStartArray();
            for (String text : texts) {
                generator.writeRawValue(text);
            }
            generator.writeEndArray();
        }
    }
}
