/**
 * The door for programs: WebFlux routes at {@code /api}, in the same program and on the same port as the screens. Areas add
 * theirs as beans of type {@link org.yunyan.web.api.Routes}.
 */
package org.yunyan.web.api;
