package org.yunyan.web.bank;

import org.yunyan.bank.Item;
import org.yunyan.shared.Id;

/** Addresses of the bank, for links on other screens. */
public final class BankNavigation {

    static final String BANK = "bank";
    static final String BRING = BANK + "/bring";

    private BankNavigation() {}

    /** The list. */
    public static String list() {
        return BANK;
    }

    /** One question. */
    public static String item(Id<Item> item) {
        return BANK + "/item/" + item.value();
    }
}
