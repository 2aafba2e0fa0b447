package org.yunyan.web.language;

import com.ibm.icu.text.Transliterator;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every sentence of the product in every language. Each area of the product has its own pair of files,
 * {@code vaadin-i18n/<area>.properties} (简体中文) and {@code vaadin-i18n/<area>_en.properties}; the keys of an area begin
 * with its name. Traditional Chinese is not written by anybody: it is the Simplified text in the other script.
 *
 * <p>Patterns are ICU message patterns ({@code {0}}, plural and select); arguments are shown as {@link Words} shows them.
 */
@Component
public final class Languages implements I18NProvider {

    private static final long serialVersionUID = 1L;

    public static final Locale SIMPLIFIED = Locale.SIMPLIFIED_CHINESE;
    public static final Locale TRADITIONAL = Locale.TRADITIONAL_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final Logger LOG = LoggerFactory.getLogger(Languages.class);
    private static final String FOLDER = "classpath*:vaadin-i18n/*.properties";
    private static final String ENGLISH_ENDING = "_en";
    private static final Pattern CHINESE_TAG_OF_TRADITIONAL =
            Pattern.compile("zh-(hant|tw|hk|mo).*", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> simplified = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();
    private final transient Map<String, String> traditional = new ConcurrentHashMap<>();

    /** Reads the files of all areas. */
    public Languages() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FOLDER)) {
                String area = String.valueOf(file.getFilename()).replace(".properties", "");
                read(file, area.endsWith(ENGLISH_ENDING) ? english : simplified);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void read(Resource file, Map<String, String> words) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        properties.forEach((key, text) -> words.put(key.toString(), text.toString()));
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(SIMPLIFIED, TRADITIONAL, ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        Locale language = nearest(locale);
        return Words.format(pattern(key, language), language, arguments);
    }

    /** Whether there is a sentence of that key. */
    public boolean knows(String key) {
        return simplified.containsKey(key);
    }

    private String pattern(String key, Locale language) {
        String text = ENGLISH.equals(language) ? english.get(key) : simplified.get(key);
        if (text == null) {
            LOG.warn("No words for {} in {}", key, language);
            return simplified.getOrDefault(key, key);
        }
        return TRADITIONAL.equals(language) ? traditional.computeIfAbsent(key, missing -> toTraditional(text)) : text;
    }

    /** The language of ours that comes nearest to what a person or a browser asks for. */
    public static Locale nearest(Locale wanted) {
        if (wanted == null || wanted.getLanguage().isEmpty()) {
            return SIMPLIFIED;
        }
        if ("zh".equals(wanted.getLanguage())) {
            return CHINESE_TAG_OF_TRADITIONAL.matcher(wanted.toLanguageTag()).matches() ? TRADITIONAL : SIMPLIFIED;
        }
        return "en".equals(wanted.getLanguage()) ? ENGLISH : SIMPLIFIED;
    }

    /** The language that an Accept-Language header asks for first among those we have; Simplified Chinese by default. */
    public static Locale accepted(String header) {
        if (header == null || header.isBlank()) {
            return SIMPLIFIED;
        }
        try {
            return LanguageRange.parse(header).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .filter(locale -> List.of("zh", "en").contains(locale.getLanguage()))
                    .findFirst()
                    .map(Languages::nearest)
                    .orElse(SIMPLIFIED);
        } catch (IllegalArgumentException malformed) {
            return SIMPLIFIED;
        }
    }

    /** Text that people wrote in Simplified Chinese, in the script of the reader's language. */
    public static String inScriptOf(Locale locale, String text) {
        return text != null && TRADITIONAL.equals(nearest(locale)) ? toTraditional(text) : text;
    }

    private static String toTraditional(String text) {
        return Script.TRADITIONAL.transliterate(text);
    }

    /** Loaded when the first reader of Traditional Chinese comes. */
    private static final class Script {
        static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");
    }
}
