// The NIK's own rules (structure, regions, warnings) are shared with the staff register: platform/regions/nik.ts. Here: what is particular to a reporter.
import { readNik } from '../../../platform/regions/nik.ts';

/** What came of reading the number from the photograph of the card, on the device; it travels inside the sealed identity. */
export type CardReading = 'same' | 'different' | 'not-compared';

/** Up to so many digits apart, nobody can tell a slip of the hand from a misreading of a badly lit card. */
const DOUBTFUL = 2;

/**
 * Compares what was typed with the text that was read from the card. A reading without any NIK, or with one that is almost the same,
 * compares nothing: a blurred photograph must not make a liar of anybody.
 * @param read all text read from the photograph; null when nothing was read
 */
export function compareWithCard(typed: string, read: string | null, options: { demo: boolean }): CardReading {
  const numbers = (read ?? '').split('\n').flatMap(
    (line) =>
      line
        .replaceAll(/[\s.:-]/g, '')
        .replaceAll(/[Oo]/g, '0')
        .match(/\d{16}/g) ?? [],
  );
  if (numbers.includes(typed)) return 'same';
  const others = numbers.filter((each) => readNik(each, options).facts !== null);
  return others.length > 0 && numbers.every((each) => differing(each, typed) > DOUBTFUL)
    ? 'different'
    : 'not-compared';
}

function differing(a: string, b: string): number {
  return a.length === b.length ? a.split('').filter((digit, index) => digit !== b[index]).length : 16;
}
