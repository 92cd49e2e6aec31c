package uk.marac.datareturn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.marac.protocol.FigureTargets;

/** The periods of one answer for one reader, each beside the one of a year before. */
final class PeriodViews {

    private static final int YEAR_OF_MONTHS = 12;

    private final Disclosure disclosure;
    private final FigureTargets targets;
    private final PeriodLength length;
    private final List<Period> periods = new ArrayList<>();
    private final List<PeriodView> views = new ArrayList<>();

    PeriodViews(Disclosure disclosure, FigureTargets targets, PeriodLength length) {
        this.disclosure = disclosure;
        this.targets = targets;
        this.length = length;
    }

    List<PeriodView> all() {
        return List.copyOf(views);
    }

    /** The next, in order of time. */
    void add(Period period, int meetings, List<Figure> figures) {
        Long fromPartners = figures.stream()
                .filter(figure -> figure.measure() == Measure.PARTNER_REFERRALS)
                .findFirst()
                .flatMap(figure -> Optional.ofNullable(disclosure.shown(figure.numerator())))
                .orElse(null);
        boolean year = period.meeting() == null && period.isOfMonths(YEAR_OF_MONTHS);
        List<FigureView> shown = figures.stream()
                .map(figure -> FigureView.of(
                        figure,
                        Shown.of(figure, disclosure, fromPartners),
                        targets,
                        disclosure == Disclosure.ROUNDED,
                        year,
                        yearBefore(period, figure)))
                .toList();
        periods.add(period);
        views.add(new PeriodView(period.from(), period.until(), period.meeting(), meetings, shown));
    }

    private @Nullable EarlierView yearBefore(Period period, Figure figure) {
        int at = views.size() - length.inAYear();
        if (length.inAYear() == 0 || at < 0 || !period.isOfMonths(length.months())) {
            return null;
        }
        return views.get(at).figures().stream()
                .filter(earlier -> earlier.isOf(figure))
                .findFirst()
                .map(earlier -> EarlierView.of(periods.get(at), earlier))
                .orElse(null);
    }
}
