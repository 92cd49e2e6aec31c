package uk.marac.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The shared service's jobs go to every area there is; to those of classes that are over they need not go any more. */
public final class CitiesLeave implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext context) {
        if (context.getRequiredTestClass().getEnclosingClass() == null) {
            City.leave();
        }
    }
}
