// How old a standby may be, and how its age is known: pure, without a clock and without a database.

/** What a standby lacks may be so old at most, ms; older, and the primary answers. */
export const LONGEST_AGE = 5_000;

/** A place in PostgreSQL's log of changes. @param text as PostgreSQL writes it, e.g. `16/B374D848` @throws Error for anything else */
export function placeInLog(text: string): bigint {
  const [high = '', low = '', ...rest] = text.split('/');
  if (rest.length > 0 || ![high, low].every((each) => /^[\dA-F]{1,8}$/i.test(each)))
    throw new Error('a place in the log is two hexadecimal numbers');
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}

/** Which history a server tells: the same one only where all of it agrees. */
export interface History {
  /** PostgreSQL's system identifier: a standby has that of its primary */
  system: string;
  database: string;
  /** grows when a standby is promoted: from there on the old and the new primary differ */
  timeline: number;
}

/** What the primary said. */
export interface PrimaryLook extends History {
  /** when it was asked, ms of a clock that only goes forward: what was acknowledged before is no further than `place` */
  at: number;
  place: bigint;
}

/** What the standby said after that. */
export interface StandbyLook extends History {
  /** false: it was promoted, and takes changes of its own */
  recovering: boolean;
  /** as far as it has everything */
  place: bigint;
}

/** Why a standby is not read. */
export type Unfit = 'silent' | 'promoted' | 'foreign' | 'powerful' | 'old';

/** What is known of a standby. */
export interface Knowledge {
  /** the primary's places, oldest first: the newest one that the standby has, and those that it had not reached */
  looks: readonly PrimaryLook[];
  /** it has everything that was acknowledged before, ms; null: not known */
  heldUntil: number | null;
  unfit: Exclude<Unfit, 'old'> | null;
}

export const NOTHING_KNOWN: Knowledge = { looks: [], heldUntil: null, unfit: 'silent' };

/** Places kept that a standby has not reached: with fewer it only counts as older than it is. */
const KEPT = 64;

/**
 * What a look teaches. The age is measured by the primary's own places in its log, each with the moment at which it was asked: an idle primary
 * makes nobody old, a standby that lost its primary grows old, and no two machines need the same time of day.
 */
export function learn(known: Knowledge, primary: PrimaryLook, standby: StandbyLook): Knowledge {
  if (!standby.recovering) return { ...NOTHING_KNOWN, unfit: 'promoted' };
  if (!isSameHistory(primary, standby)) return { ...NOTHING_KNOWN, unfit: 'foreign' };
  const last = known.looks.at(-1);
  const goesOn = last !== undefined && isSameHistory(last, primary) && last.place <= primary.place;
  const looks = [...(goesOn ? known.looks : []), primary];
  // Looked for anew each time: a standby that was restored or has restarted may have less than before.
  const reached = looks.findLastIndex((each) => each.place <= standby.place);
  return {
    looks: [...looks.slice(Math.max(reached, 0), reached + 1), ...looks.slice(reached + 1).slice(-KEPT)],
    heldUntil: looks[reached]?.at ?? null,
    unfit: null,
  };
}

function isSameHistory(one: History, other: History): boolean {
  return one.system === other.system && one.database === other.database && one.timeline === other.timeline;
}

/** Why it is not to be read at `now`, ms; null: it may be. @param longest ms */
export function unfitAt(known: Knowledge, now: number, longest: number): Unfit | null {
  if (known.unfit !== null) return known.unfit;
  return known.heldUntil === null || now - known.heldUntil > longest ? 'old' : null;
}
