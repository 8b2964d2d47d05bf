package it.accanto.privacy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set of it.
 *
 * @param reasonDays on how many Italian days a reason opens the names, the day on which it is given being the first
 * @param sameOpeningMinutes for how long what is read beside a case counts as the same opening
 * @param manyCases how many cases read by one person in a day are worth a look
 */
@ConfigurationProperties("accanto.privacy")
record PrivacySettings(
        @DefaultValue("1") int reasonDays,
        @DefaultValue("10") int sameOpeningMinutes,
        @DefaultValue("30") int manyCases) {}
