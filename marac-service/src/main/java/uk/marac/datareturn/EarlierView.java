package uk.marac.datareturn;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The same figure of the same days a year before, as it stands in the same answer. */
public record EarlierView(
        LocalDate from,
        LocalDate until,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal perTenThousand) {

    static EarlierView of(Period period, FigureView figure) {
        return new EarlierView(
                period.from(),
                period.until(),
                figure.numerator(),
                figure.denominator(),
                figure.percent(),
                figure.perTenThousand());
    }
}
