import type { PlainDate } from '../../../../platform/calendar/index.ts';

/** From when the government requires the verification sheet, and by which decree. `from` null: not yet. */
export interface SheetRequirement {
  from: PlainDate | null;
  decree: string;
}

/** Was the sheet required on the day of the paper? Before the regulation nobody is accused. */
export function requiredOn({ from }: SheetRequirement, day: PlainDate): boolean {
  return from !== null && day >= from;
}
