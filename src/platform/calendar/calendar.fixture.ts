import fc from 'fast-check';
import { addDays, plainDate, type PlainDate } from './index.ts';
import type { Calendar } from './working-days.ts';

const FIRST = plainDate('2019-01-01');
const SPAN = 4_000;

/** Any day of 2019 to 2029. */
export const anyDay: fc.Arbitrary<PlainDate> = fc.nat(SPAN).map((days) => addDays(FIRST, days));

/** Any set of holidays within those years, also long runs of them, and any years entered. */
export const anyCalendar: fc.Arbitrary<Calendar> = fc
  .record({
    runs: fc.array(fc.tuple(anyDay, fc.nat(12)), { maxLength: 40 }),
    years: fc.uniqueArray(fc.integer({ min: 2019, max: 2030 })),
  })
  .map(({ runs, years }) => ({
    holidays: new Set(
      runs.flatMap(([day, length]) => Array.from({ length: length + 1 }, (_, n) => addDays(day, n))),
    ),
    years: new Set(years),
  }));
