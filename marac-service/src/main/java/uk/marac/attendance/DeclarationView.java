package uk.marac.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The declaration of a meeting as one person sees it. */
public record DeclarationView(
        int textVersion, String text, @Nullable Instant signedAt) {}
