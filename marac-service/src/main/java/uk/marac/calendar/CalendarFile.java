package uk.marac.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import uk.marac.meeting.MeetingRow;
import uk.marac.meeting.MeetingState;

/**
 * RFC 5545. What is in a calendar is on telephones, in other people's shared calendars and with their providers: so there
 * is a time and a neutral word, and no place, agency, number or name.
 */
final class CalendarFile {

    private CalendarFile() {}

    /**
     * One event. Its sequence grows whenever the meeting is moved or cancelled, so that a program takes the later file for the
     * later state. It is not the meeting's version: that counts the cases that are put before it.
     */
    static String of(MeetingRow meeting, Duration length, String summary, Instant now) {
        VEvent event = new VEvent(false);
        event.add(new Uid(meeting.id().toString()));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(meeting.startsAt()));
        event.add(new DtEnd<>(meeting.startsAt().plus(length)));
        event.add(new Sequence(meeting.history().size()));
        event.add(new Summary(summary));
        event.add(new Clazz(Clazz.VALUE_PRIVATE));
        if (meeting.state() == MeetingState.CANCELLED) {
            event.add(ImmutableStatus.VEVENT_CANCELLED);
        }
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Calendar//Meetings//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(event);
        StringWriter file = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }
}
