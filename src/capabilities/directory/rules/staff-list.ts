import type { KnownPerson, PersonLine } from './person-file.ts';

/**
 * How somebody stands whom the whole list of staff names.
 * - `serves`: follows the list
 * - `returns`: left because an earlier list did not name him, and is back
 * - `left`: an officer entered his end; the list does not overrule that
 */
export type Standing = 'serves' | 'returns' | 'left';

export function standingOf(person: Pick<KnownPerson, 'endedOn' | 'endReason'> | undefined): Standing {
  if (person === undefined || person.endedOn === null) return 'serves';
  return person.endReason === 'left-list' ? 'returns' : 'left';
}

/** A list that would end more people than this at once is more likely broken than true. */
export interface LeavingLimit {
  /** per cent of those who came by the list and serve */
  share: number;
  /** people who may leave at once in any case, so that a small office can follow its list too */
  atLeast: number;
}

/** How many people a list may end without somebody naming their number. @param listed people who came by the list and serve */
export function mostLeaving(listed: number, { share, atLeast }: LeavingLimit): number {
  return Math.max(atLeast, Math.floor((listed * share) / 100));
}

const SHOWN = 4;

/** A NIP or personnel code by which its owner is found in the list, and by nobody without it: its first and last four characters, of a short one the last third. */
export function maskedNumber(number: string): string {
  if (number.length >= 3 * SHOWN) return `${number.slice(0, SHOWN)}…${number.slice(-SHOWN)}`;
  return `…${number.slice(-Math.ceil(number.length / 3))}`;
}

/** What a list does to one person. */
export const LIST_CHANGES = ['new', 'changed', 'returned', 'followed', 'left'] as const;
export type ListChange = (typeof LIST_CHANGES)[number];

/** What of a person a list changes. */
export const LIST_FIELDS = ['name', 'nip', 'employment', 'contact', 'agency', 'title', 'since'] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** What differs between a person as kept and the row that names him; an empty e-mail or telephone keeps what is there. */
export function fieldsChanged(known: KnownPerson, line: PersonLine): ListField[] {
  const held = known.position ?? known.latest;
  const differs: Record<ListField, boolean> = {
    name: known.name !== line.name,
    nip: known.nip !== line.nip,
    employment: known.employment !== line.employment,
    contact:
      (line.email !== null && line.email !== known.email) ||
      (line.phone !== null && line.phone !== known.phone),
    agency: held?.agencyId !== line.agencyId,
    title: held?.title !== line.title,
    since: held?.validFrom !== line.since,
  };
  return LIST_FIELDS.filter((field) => differs[field]);
}
