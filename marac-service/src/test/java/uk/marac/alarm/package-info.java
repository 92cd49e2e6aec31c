/** Tests of alarms about people's reading. */
@org.jspecify.annotations.NullMarked
package uk.marac.alarm;
