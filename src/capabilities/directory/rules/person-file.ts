import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import type { EndReason } from './kinds.ts';
import type { PersonFacts } from './person-check.ts';

interface Held {
  id: string;
  agencyId: string;
  title: string;
  validFrom: PlainDate;
  validTo: PlainDate | null;
}

/** A person as kept, with the definitive position of today or, for who holds none, nothing. */
export interface KnownPerson extends PersonFacts {
  id: string;
  endedOn: PlainDate | null;
  endReason: EndReason | null;
  /** came once by the staff list */
  listed: boolean;
  position: Held | null;
  /** the latest definitive position, also one that has ended or not begun */
  latest: Held | null;
}

/** A row of an import of people whose agency is known. */
export interface PersonLine extends PersonFacts {
  agencyId: string;
  title: string;
  since: PlainDate;
}

export type PositionChange =
  | { kind: 'none' }
  /** nobody held one: a first position */
  | { kind: 'open' }
  /** another agency or title: the present one ends the day before */
  | { kind: 'move'; closes: string; lastDay: PlainDate }
  /** the same place and first day, ended: it goes on */
  | { kind: 'reopen'; position: string }
  /** the same place, another first day: mended in place */
  | { kind: 'mend'; position: string };

/**
 * What a row means for the position of a person who is there already.
 * @param reopens whether a position that has ended goes on when the row still names it: where the file is the whole list of who serves
 * @returns what to do, or why it cannot be done
 */
export function positionChange(
  known: KnownPerson,
  line: PersonLine,
  reopens = false,
): PositionChange | 'since-too-early' {
  const { position, latest } = known;
  const again =
    latest?.agencyId === line.agencyId && latest.title === line.title && latest.validFrom === line.since;
  // It is held, or waits for its first day.
  if (again && latest.validTo === null) return { kind: 'none' };
  if (position === null) {
    if (again && reopens) return { kind: 'reopen', position: latest.id };
    return latest !== null && line.since <= latest.validFrom ? 'since-too-early' : { kind: 'open' };
  }
  const same = position.agencyId === line.agencyId && position.title === line.title;
  if (same && position.validFrom === line.since) return { kind: 'none' };
  if (same) {
    const fits = position.validTo === null || line.since <= position.validTo;
    return fits ? { kind: 'mend', position: position.id } : 'since-too-early';
  }
  // A later position that waits already makes the row older than what is kept.
  if (line.since <= position.validFrom || line.since <= (latest?.validFrom ?? position.validFrom))
    return 'since-too-early';
  return { kind: 'move', closes: position.id, lastDay: addDays(line.since, -1) };
}

/** Is anything of the person different from what is kept? An empty e-mail or telephone cell keeps what is there. */
export function personDiffers(known: PersonFacts, line: PersonFacts): boolean {
  return (
    known.nip !== line.nip ||
    known.name !== line.name ||
    known.employment !== line.employment ||
    (line.email !== null && known.email !== line.email) ||
    (line.phone !== null && known.phone !== line.phone)
  );
}
