import { daysBetween } from '../days.ts';
import type { StepState } from '../ui/garis.tsx';

/** Pieces of the lying line in a row. */
const PIECES = 4;

interface Timed {
  /** 'YYYY-MM-DD' */
  receivedOn: string;
  due: string | null;
  late: boolean;
  paused: boolean;
  state: 'open' | 'closed';
}

/**
 * The way of a matter from its receipt to its last day, in four equal pieces: solid where the time is used up, dashed where it is still
 * ahead, bent at the end when it is late. Null where there is no day to go to.
 */
export function lineOf(row: Timed, today: string): { state: StepState }[] | null {
  if (row.late) return pieces(PIECES - 1, 'bent');
  if (row.state === 'closed') return pieces(PIECES, 'done');
  if (row.due === null) return null;
  const whole = Math.max(1, daysBetween(row.receivedOn, row.due));
  const used = daysBetween(row.receivedOn, today) / whole;
  const done = Math.min(PIECES - 1, Math.max(0, Math.floor(used * PIECES)));
  return pieces(done, row.paused ? 'ahead' : 'current');
}

function pieces(done: number, next: StepState): { state: StepState }[] {
  return Array.from({ length: PIECES }, (_, at) => ({
    state: at < done ? 'done' : at === done ? next : 'ahead',
  }));
}
