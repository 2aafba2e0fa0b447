package org.yunyan.web.bank;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yunyan.bank.ItemFilter;
import org.yunyan.bank.ItemKind;
import org.yunyan.bank.ItemState;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;
import org.yunyan.web.shell.Pager;

/** Which questions are listed, as it stands in the address. */
record BankQuery(ItemFilter filter, int page) {

    static BankQuery of(QueryParameters parameters) {
        return new BankQuery(
                new ItemFilter(
                        parameters.getSingleParameter("mine").isPresent(),
                        parameters
                                .getSingleParameter("skill")
                                .filter(text -> !text.isBlank())
                                .map(Id::<Skill>of)
                                .orElse(null),
                        code(ItemKind.class, parameters.getSingleParameter("kind")),
                        parameters.getSingleParameter("state").isPresent()
                                ? code(ItemState.class, parameters.getSingleParameter("state"))
                                : ItemState.ACTIVE,
                        parameters
                                .getSingleParameter("difficulty")
                                .filter(text -> text.matches("[1-5]"))
                                .map(Integer::valueOf)
                                .orElse(null),
                        parameters.getSingleParameter("q").orElse(null)),
                Pager.asked(parameters));
    }

    String address() {
        return at(0);
    }

    String at(int other) {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "mine", filter.mine() ? "yes" : null);
        put(parts, "skill", filter.skill());
        put(parts, "kind", filter.kind());
        parts.put("state", filter.state() == null ? "any" : filter.state().name());
        put(parts, "difficulty", filter.difficulty());
        put(parts, "q", filter.text() == null || filter.text().isBlank() ? null : filter.text());
        put(parts, "page", other == 0 ? null : other);
        return BankNavigation.BANK + "?"
                + parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> parts, String name, Object value) {
        if (value != null) {
            parts.put(name, value.toString());
        }
    }

    private static <E extends Enum<E>> E code(Class<E> type, Optional<String> name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name.orElse("")))
                .findFirst()
                .orElse(null);
    }
}
