import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import type { PersonFacts } from './person-check.ts';

/** A person as kept, with the definitive position of today or, for who holds none, nothing. */
export interface KnownPerson extends PersonFacts {
  id: string;
  endedOn: PlainDate | null;
  position: {
    id: string;
    agencyId: string;
    title: string;
    validFrom: PlainDate;
    validTo: PlainDate | null;
  } | null;
  /** first day of the latest definitive position, also one that has not begun */
  latestFrom: PlainDate | null;
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
  /** the same place, another first day: mended in place */
  | { kind: 'mend'; position: string };

/**
 * What a row means for the position of a person who is there already.
 * @returns what to do, or why it cannot be done
 */
export function positionChange(known: KnownPerson, line: PersonLine): PositionChange | 'since-too-early' {
  const { position } = known;
  if (position === null) {
    return known.latestFrom !== null && line.since <= known.latestFrom ? 'since-too-early' : { kind: 'open' };
  }
  const same = position.agencyId === line.agencyId && position.title === line.title;
  if (same && position.validFrom === line.since) return { kind: 'none' };
  if (same) {
    const fits = position.validTo === null || line.since <= position.validTo;
    return fits ? { kind: 'mend', position: position.id } : 'since-too-early';
  }
  // A later position that waits already makes the row older than what is kept.
  if (line.since <= position.validFrom || line.since <= (known.latestFrom ?? position.validFrom))
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
