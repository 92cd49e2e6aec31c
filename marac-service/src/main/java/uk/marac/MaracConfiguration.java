package uk.marac;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import uk.marac.alarm.ReadingLimits;
import uk.marac.identity.OidcConfiguration;

/** The service's configuration file. Secrets are referred to, never written in it. */
public class MaracConfiguration extends Configuration {

    static final String USUAL_SUMMARY = "Meeting";

    @JsonProperty
    @Valid
    @NotNull
    private @Nullable DatabaseSettings database;

    @JsonProperty
    @Valid
    @NotNull
    private @Nullable KeySettings keys;

    @JsonProperty
    @Valid
    @NotNull
    private @Nullable OidcConfiguration oidc;

    /**
     * Name under which this installation's logs are known to outsiders; an area's log is this, a slash and its code.
     */
    @JsonProperty
    @NotNull
    @Pattern(regexp = "[a-z0-9.-]+(/[a-z0-9.-]+)*")
    private @Nullable String logOrigin;

    @JsonProperty
    @Valid
    private @Nullable StepUpSettings stepUp;

    @JsonProperty
    @Valid
    private @Nullable NoticeSettings notices;

    @JsonProperty
    @Valid
    private @Nullable LedgerSettings ledger;

    @JsonProperty
    @Valid
    private @Nullable ReadingLimits readingLimits;

    /** What every meeting is called in calendars: a word that tells nobody what it is about. */
    @JsonProperty
    @Pattern(regexp = "[^\\p{Cntrl}]{1,80}")
    private @Nullable String calendarSummary;

    public DatabaseSettings database() {
        return given(database, "database");
    }

    public KeySettings keys() {
        return given(keys, "keys");
    }

    public OidcConfiguration oidc() {
        return given(oidc, "oidc");
    }

    public String logOrigin() {
        return given(logOrigin, "logOrigin");
    }

    public StepUpSettings stepUp() {
        return stepUp == null ? StepUpSettings.USUAL : stepUp;
    }

    /** How members are told; null where they are not. */
    public @Nullable NoticeSettings notices() {
        return notices;
    }

    public LedgerSettings ledger() {
        return ledger == null ? LedgerSettings.USUAL : ledger;
    }

    public ReadingLimits readingLimits() {
        return readingLimits == null ? ReadingLimits.USUAL : readingLimits;
    }

    public String calendarSummary() {
        return calendarSummary == null ? USUAL_SUMMARY : calendarSummary;
    }

    private static <T> T given(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException("the configuration has no " + name);
        }
        return value;
    }
}
