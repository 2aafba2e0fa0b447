package org.yunyan.web.api;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * What one area offers to programs. Every bean of this type is mounted; paths are whole, for example
 * {@code /api/v1/me/credits}. Handlers run on a virtual thread of their own and may block; {@link Answers} makes them from
 * plain functions.
 */
@FunctionalInterface
public interface Routes {

    RouterFunction<ServerResponse> routes();
}
