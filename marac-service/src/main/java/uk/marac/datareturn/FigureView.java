package uk.marac.datareturn;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.agency.AgencyKind;
import uk.marac.protocol.FigureTargets;

/**
 * One figure, with all that is needed to explain it.
 *
 * @param referrer the kind of agency whose referrals are counted, of the measure that has one figure for each
 * @param numerator null where it is too small to be shown to this reader
 * @param denominator null where the measure is no share, or it is too small to be shown
 * @param unknown how many more there are of whom it is not known; null where that is no question, or is not shown
 * @param percent to one place, computed from what is shown; null where either is not, and where the measure is no share
 * @param perTenThousand to one place, where the measure is a rate of the adult women of the area
 * @param rating null where there is nothing to hold it against
 * @param note what must be said beside it; null where nothing must
 * @param yearBefore null where those days are not in this answer, or are not as many
 * @param rounded whether what was counted was rounded to the nearest five for a reader without access to cases
 * @param ruleVersions of the operating protocol, by whose rule what is counted was decided; of what a person did not decide, the one in force when it was counted
 */
public record FigureView(
        Measure measure,
        @Nullable AgencyKind referrer,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Long unknown,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal perTenThousand,
        Measure.Direction preferred,
        @Nullable Rating rating,
        @Nullable NoteView note,
        @Nullable EarlierView yearBefore,
        boolean rounded,
        List<Integer> ruleVersions) {

    private static final long PER_CENT = 100;
    private static final long PER_TEN_THOUSAND = 10_000;

    /** @param year whether it is of a whole year, for which the targets of rates are */
    static FigureView of(
            Figure figure,
            Shown shown,
            FigureTargets targets,
            boolean rounded,
            boolean year,
            @Nullable EarlierView yearBefore) {
        BigDecimal percent = figure.measure().form() == Measure.Form.SHARE ? shown.of(PER_CENT) : null;
        BigDecimal rate = figure.measure().form() == Measure.Form.RATE ? shown.of(PER_TEN_THOUSAND) : null;
        Rating rating = Rating.of(figure.measure(), year && rate != null ? rate : percent, targets);
        return new FigureView(
                figure.measure(),
                figure.referrer(),
                shown.numerator(),
                shown.denominator(),
                shown.unknown(),
                percent,
                rate,
                figure.measure().preferred(),
                rating,
                NoteView.of(FigureNote.of(figure, shown, rating, year)),
                yearBefore,
                rounded,
                figure.ruleVersions());
    }

    boolean isOf(Figure figure) {
        return measure == figure.measure() && referrer == figure.referrer();
    }
}
