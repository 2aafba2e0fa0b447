package org.yunyan.web.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.util.StringUtils;
import org.yunyan.identity.Account;
import org.yunyan.identity.Accounts;
import org.yunyan.web.wiring.Settings;

/**
 * An outside provider (OIDC) as one more way in. It says who somebody is; what she may do, our accounts say. The provider is
 * asked for its addresses when the first person signs in by it, so that it may be down when we start.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(OutsideProvider.IsSet.class)
class OutsideProvider {

    /** The name of the provider in our addresses. */
    static final String NAME = "outside";

    private static final String LOGIN = "preferred_username";

    @Bean
    ClientRegistrationRepository outsideProviders(Settings settings) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings.oidc())));
    }

    @Bean
    OAuth2UserService<OidcUserRequest, OidcUser> outsidePeople(Accounts accounts) {
        OidcUserService provider = new OidcUserService();
        return request -> ours(accounts, provider.loadUser(request));
    }

    private static OidcUser ours(Accounts accounts, OidcUser somebody) {
        String login = somebody.getPreferredUsername();
        Account account = (login == null ? java.util.Optional.<Account>empty() : accounts.account(login))
                .filter(Account::active)
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("unknown_account")));
        DefaultOidcUser known = new DefaultOidcUser(
                SignedIn.authorities(account), somebody.getIdToken(), somebody.getUserInfo(), LOGIN);
        return known;
    }

    private static ClientRegistration registration(Settings.Oidc oidc) {
        ClientRegistration.Builder client = ClientRegistrations.fromIssuerLocation(oidc.issuer())
                .registrationId(NAME)
                .clientId(oidc.clientId())
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .userNameAttributeName(LOGIN);
        return oidc.clientSecret() == null
                ? client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : client.clientSecret(oidc.clientSecret()).build();
    }

    /** Set and not empty, as container files like to pass empty variables. */
    static final class IsSet implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("yunyan.oidc.issuer"));
        }
    }
}
