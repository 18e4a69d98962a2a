/** One appointment as a calendar file says it (RFC 5545). Times are ISO 8601 UTC. */
export interface CalendarEvent {
  /** globally unique and stable: the same appointment keeps it through every change */
  uid: string;
  /** rises with each change (RFC 5545, 3.8.7.4) */
  sequence: number;
  /** when this file was made */
  stamp: string;
  startsAt: string;
  minutes: number;
  summary: string;
  description: string;
  location: string;
  cancelled: boolean;
}

const LINE_OCTETS = 75;

/** A whole calendar file: CRLF lines of at most 75 octets, ends with CRLF. */
export function calendarFile(event: CalendarEvent): string {
  const end = Temporal.Instant.from(event.startsAt).add({ minutes: event.minutes }).toString();
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lurus//Konsultasi//ID',
    'CALSCALE:GREGORIAN',
    `METHOD:${event.cancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${utc(event.stamp)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART:${utc(event.startsAt)}`,
    `DTEND:${utc(end)}`,
    `SUMMARY:${escapeText(event.summary)}`,
    ...(event.description === '' ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
    ...(event.location === '' ? [] : [`LOCATION:${escapeText(event.location)}`]),
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${foldLine(line)}\r\n`)
    .join('');
}

/** Basic format in UTC, whole seconds: 20261123T020000Z. */
function utc(moment: string): string {
  return Temporal.Instant.from(moment).toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line breaks; other control characters may not stand in a text. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // oxlint-disable-next-line no-control-regex -- these are the characters that RFC 5545 forbids
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replace(/\n/g, '\\n')
  );
}

/** RFC 5545, 3.1: a line longer than 75 octets goes on behind CRLF and one blank; never inside a character. */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
