package uk.marac.datareturn;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** How exactly a reader may know a number of people. */
enum Disclosure {
    /** For who may see every case anyway, of those that they see. */
    EXACT {
        @Override
        Long shown(long number) {
            return number;
        }

        @Override
        Period counted(Period asked, PeriodLength by) {
            return asked;
        }

        @Override
        PeriodLength cut(PeriodLength asked) {
            return asked;
        }

        @Override
        LocalDate lastDay(LocalDate today) {
            return LocalDate.MAX;
        }

        @Override
        boolean withClosed() {
            return false;
        }
    },
    /**
     * For everybody else: a number under five is not shown, and any other only to the nearest five, so that no
     * difference of two numbers gives a small one away. None is not shown either: it would tell of the others that are not
     * shown that they are some, and two of them which make a seven would be known. Nor may they choose the days, by which one
     * meeting could be found out from many sums: they get whole quarters, or whole years, since three quarters and their sum
     * can give the smallest away. The quarter that runs is not counted yet: after its first meeting it would be that meeting.
     */
    ROUNDED {
        @Override
        @Nullable
        Long shown(long number) {
            return number < SMALLEST ? null : Math.round(number / (double) STEP) * STEP;
        }

        @Override
        Period counted(Period asked, PeriodLength by) {
            Period quarters = asked.wholeQuarters();
            return by == PeriodLength.YEAR ? quarters.wholeYears() : quarters;
        }

        @Override
        PeriodLength cut(PeriodLength asked) {
            return asked == PeriodLength.MEETING ? PeriodLength.QUARTER : asked;
        }

        @Override
        LocalDate lastDay(LocalDate today) {
            return today.with(IsoFields.DAY_OF_QUARTER, 1).minusDays(1);
        }

        @Override
        boolean withClosed() {
            return true;
        }
    };

    private static final long SMALLEST = 5;
    private static final long STEP = 5;

    abstract @Nullable Long shown(long number);

    abstract Period counted(Period asked, PeriodLength by);

    abstract PeriodLength cut(PeriodLength asked);

    /** What was later is not counted. */
    abstract LocalDate lastDay(LocalDate today);

    /**
     * Whether cases that are closed to the reader are counted. Who reads exact numbers could subtract what they see and would
     * know the closed one by what is left; who sees no case has nothing to subtract.
     */
    abstract boolean withClosed();
}
