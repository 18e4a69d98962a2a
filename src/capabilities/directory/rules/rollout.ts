import type { RolloutState } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';

/** Off: hidden. Practice: in the practice twin only. Pilot and live: for real; a pilot is watched and may still be taken back. */
export const STATES = ['off', 'practice', 'pilot', 'live'] as const satisfies readonly RolloutState[];
export type State = (typeof STATES)[number];

/** One decision: from this day the capability has this state for the agency and all below it, or for everybody (null). */
export interface RolloutRow {
  capability: string;
  agencyId: string | null;
  state: State;
  validFrom: PlainDate;
}

/** What holds, and whose decision it is: `agencyId` null is the decision for the whole government. */
export interface Standing {
  state: State;
  agencyId: string | null;
  validFrom: PlainDate;
}

/**
 * The state of every capability for one agency: the nearest of itself, its ancestors and the whole government that has decided
 * until `today`; of that one's decisions the latest.
 * @param path the agency, its parent, … up to the root; empty for somebody without agency
 * @returns capability → what holds; a capability that nobody decided upon is missing, which means off
 */
export function resolveRollout(
  rows: readonly RolloutRow[],
  path: readonly string[],
  today: PlainDate,
): Map<string, Standing> {
  const distance = new Map<string | null, number>(path.map((id, index) => [id, index]));
  distance.set(null, path.length);
  const standing = new Map<string, Standing>();
  for (const row of rows) {
    const here = distance.get(row.agencyId);
    if (here === undefined || row.validFrom > today) continue;
    const before = standing.get(row.capability);
    const there = before === undefined ? Infinity : distance.get(before.agencyId)!;
    if (before === undefined || here < there || (here === there && row.validFrom > before.validFrom)) {
      standing.set(row.capability, { state: row.state, agencyId: row.agencyId, validFrom: row.validFrom });
    }
  }
  return standing;
}

/**
 * Capabilities that work for anybody of the government today: where one agency at least has it in real use. A page for the public asks
 * this, because nobody is signed in there whose agency could decide.
 * @param practice in a practice twin, practising counts as use
 */
export function openToPublic(
  rows: readonly RolloutRow[],
  today: PlainDate,
  practice: boolean,
): ReadonlySet<string> {
  const latest = new Map<string, RolloutRow>();
  for (const row of rows) {
    const key = `${row.capability} ${row.agencyId ?? ''}`;
    const before = latest.get(key);
    if (row.validFrom <= today && (before === undefined || row.validFrom >= before.validFrom))
      latest.set(key, row);
  }
  const used = practice ? ['practice', 'pilot', 'live'] : ['pilot', 'live'];
  return new Set([...latest.values()].filter((row) => used.includes(row.state)).map((row) => row.capability));
}
