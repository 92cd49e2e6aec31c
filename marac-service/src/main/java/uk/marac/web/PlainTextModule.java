package uk.marac.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/** Text in JSON is text: no number in its place, no NUL or other control character, no half of a surrogate pair. */
public final class PlainTextModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public PlainTextModule() {
        super("plain-text");
        addDeserializer(String.class, new PlainText());
    }

    private static final class PlainText extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        PlainText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            if (!isPlain(text)) {
                return (String) context.handleWeirdStringValue(String.class, "", "not plain text");
            }
            return text;
        }

        private static boolean isPlain(String text) {
            return text.codePoints().allMatch(PlainText::isPlain);
        }

        private static boolean isPlain(int point) {
            boolean lineEnd = point == '\n' || point == '\r' || point == '\t';
            return lineEnd || (!Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE);
        }
    }
}
