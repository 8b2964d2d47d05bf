package it.accanto;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The same product as {@link RunningAccanto} as it stands in production: browsers come by TLS, and an identity provider names people. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@RunningAccanto
@ContextConfiguration(initializers = RunningWithIdentityProvider.Start.class)
public @interface RunningWithIdentityProvider {

    /** The provider is there before the application, as a bean of it. */
    class Start implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext application) {
            IdentityProvider provider = new IdentityProvider();
            DefaultListableBeanFactory beans = (DefaultListableBeanFactory) application.getBeanFactory();
            beans.registerSingleton("identityProvider", provider);
            beans.registerDisposableBean("identityProvider", provider::stop);
            TestPropertyValues.of(
                            "spring.datasource.url=jdbc:h2:mem:identified;DB_CLOSE_DELAY=-1",
                            "accanto.tls=true",
                            "accanto.issuer=" + provider.issuer(),
                            "accanto.audience=accanto",
                            "accanto.admin-group=/accanto-administrators")
                    .applyTo(application);
        }
    }
}
