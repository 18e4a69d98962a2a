const RFC_3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?([Zz]|[+-]\d{2}:\d{2})$/;
const DAY_MS = 86_400_000;

/** Milliseconds since 1970 of a time with its zone (RFC 3339); null for anything else: a day without its hour measures no period. */
export function instantOf(text: string): number | null {
  const parts = RFC_3339.exec(text);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second, fraction = '', zone = 'Z'] = parts;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const real = new Date(midnight).toISOString().startsWith(`${year}-${month}-${day}`);
  if (!real || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  const offset = /^[Zz]$/.test(zone) ? 0 : offsetMinutes(zone);
  if (offset === null) return null;
  const clock = (Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second);
  return midnight + clock * 1_000 + Number(`0.${fraction || '0'}`) * 1_000;
}

function offsetMinutes(zone: string): number | null {
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))];
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** Whole days from one time to another, what is left of a day dropped; null where one of them is no time. */
export function wholeDays(start: string, end: string): number | null {
  const [from, to] = [instantOf(start), instantOf(end)];
  // + 0: a little below nothing is 0 whole days, not −0.
  return from === null || to === null ? null : Math.trunc((to - from) / DAY_MS) + 0;
}

/**
 * Is one time later than the other? Times with zones are compared as moments, so that 23.00 in the east of the country is not later than
 * 22.30 in its west; days without an hour as they are written.
 */
export function isLater(time: string, than: string): boolean {
  const [one, other] = [instantOf(time), instantOf(than)];
  return one === null || other === null ? time > than : one > other;
}
