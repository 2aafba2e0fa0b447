package org.yunyan.seeds;

import org.yunyan.identity.Role;

/**
 * Somebody as whom a visitor may sign in.
 *
 * @param role her highest
 * @param unit on which she holds it, by name
 */
public record DemoPerson(String login, Role role, String name, String unit) {}
