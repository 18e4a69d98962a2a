/** Built-in formats that show a day or a time (ECMA-376 Part 1, 18.8.30; 27 to 36 and 50 to 58 are East Asian calendars). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Does a number format show a day or a time? @param code the format's code where the workbook defines one */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id);
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';', 1)[0]!;
  return !/general/i.test(bare) && /[ymdhs]/i.test(bare);
}

/** Does a number format show parts of a hundred? Formats 9 and 10 are built in. */
export function isPercentFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return id === 9 || id === 10;
  return code.replace(/"[^"]*"|\\./g, '').includes('%');
}

/** 9999-12-31 */
const LAST_SERIAL = 2_958_465;
const DAY_SECONDS = 86_400;

/**
 * A workbook's day number as text: 'YYYY-MM-DD', with ' HH:MM' where it has a time, 'HH:MM' where it has only that. Undefined when it
 * is no day that exists; number 60 of the 1900 system is one (29 February 1900).
 */
export function serialText(serial: number, from1904: boolean): string | undefined {
  let day = Math.floor(serial);
  let second = Math.round((serial - day) * DAY_SECONDS);
  if (second === DAY_SECONDS) [day, second] = [day + 1, 0];
  if (day < 0 || day > LAST_SERIAL || (!from1904 && day === 60)) return undefined;
  const minutes = Math.floor(second / 60);
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  if (day === 0 && !from1904) return time;
  // The 1900 system counts a 29 February 1900 that never was: up to day 59 its numbers are one behind.
  const start = from1904 ? '1904-01-01' : day < 60 ? '1899-12-31' : '1899-12-30';
  const date = Temporal.PlainDate.from(start).add({ days: day }).toString();
  return second === 0 ? date : `${date} ${time}`;
}

/** The day number of 'YYYY-MM-DD' in the 1900 system; undefined before 1 March 1900, where programs disagree. */
export function daySerial(day: string): number | undefined {
  const serial = Temporal.PlainDate.from('1899-12-30').until(day, { largestUnit: 'days' }).days;
  return serial > 60 ? serial : undefined;
}
