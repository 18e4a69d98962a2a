// How the server's rows are read, without a screen.
import type { LiveRow } from '../../contract-live.ts';
import type { DayClass } from '../../rules/days.ts';

const CLASSES: readonly DayClass[] = ['H', 'T', 'L', 'A', 'K', 'U'];

/** 'HAA' → its classes; what is none of them is left out. */
export function classesOf(text: string): DayClass[] {
  return text.split('').flatMap((letter) => CLASSES.filter((each) => each === letter));
}

/** Bent first, then those without word, then by name: what asks for something stands on top. */
export function inOrder<R extends Pick<LiveRow, 'bends' | 'last' | 'name'>>(rows: readonly R[]): R[] {
  const rank = (row: R) => (row.bends ? 0 : row.last === null ? 1 : 2);
  return rows.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'id'));
}
