package org.yunyan.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.yunyan.web.language.Languages;
import tools.jackson.databind.json.JsonMapper;

class ApiPaceTest {

    private static final int A_MINUTE = 5;

    private final ApiPace pace = new ApiPace(new ApiRefusal(new Languages(), JsonMapper.shared()), A_MINUTE);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoAsksTooMuchIsToldWhenThereIsRoomAgainAndIsInNobodyElsesWay() throws Exception {
        for (int i = 0; i < A_MINUTE; i++) {
            assertThat(ask("greedy").getStatus()).isEqualTo(200);
        }

        MockHttpServletResponse no = ask("greedy");

        assertThat(no.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(no.getHeader("Retry-After"))).isBetween(1, 60);
        assertThat(no.getContentType()).startsWith("application/problem+json");
        assertThat(no.getContentAsString()).contains("refused.tooMany");
        assertThat(ask("modest").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(String login) throws ServletException, IOException {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(login, null, java.util.List.of()));
        MockHttpServletResponse answer = new MockHttpServletResponse();
        pace.doFilter(new MockHttpServletRequest("GET", "/api/v1/me"), answer, new MockFilterChain());
        return answer;
    }
}
