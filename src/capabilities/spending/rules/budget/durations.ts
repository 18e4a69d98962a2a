import { addDays, plainDate, type PlainDate } from '../../../../platform/calendar/index.ts';

export interface Duration {
  count: number;
  unit: 'day' | 'working-day' | 'month';
}

/**
 * A time for the work as people type it: `30 hari kalender`, `150  hari kelender`, `60 (enam puluh) hari`, `4 bulan`, `90`. Days are calendar
 * days unless it says working days. Null when it says nothing of the kind.
 */
export function readDuration(text: string): Duration | null {
  const plain = text
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const parts = /^(\d{1,4})(?: ?(hari|hr|hk|bulan|bln)(?: ([a-z]+))?)?$/.exec(plain);
  if (!parts || Number(parts[1]) === 0) return null;
  const [, count, unit = 'hari', kind = ''] = parts;
  if (unit.startsWith('b')) return kind === '' ? { count: Number(count), unit: 'month' } : null;
  if (unit === 'hk') return null;
  if (kind.startsWith('kerja')) return { count: Number(count), unit: 'working-day' };
  // kalender, kelender, kalendar: the word is misspelled in every second contract.
  return kind === '' || /^k[ae]l[ae]nd[ae]r/.test(kind) ? { count: Number(count), unit: 'day' } : null;
}

/** Last day of a work that begins on `start`, which counts. Null for working days: they need the office's calendar. */
export function lastDay(start: PlainDate, { count, unit }: Duration): PlainDate | null {
  if (unit === 'working-day') return null;
  if (unit === 'day') return addDays(start, count - 1);
  return plainDate(Temporal.PlainDate.from(start).add({ months: count }).subtract({ days: 1 }).toString());
}
