import type { Act } from '../../../platform/act.ts';
import { addWorkingDays } from '../../../platform/calendar/working-days.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import { canonicalJson } from '../../../platform/canonical-json.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId, sha256 } from '../../../platform/ids.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { REPLY_DAYS } from '../parameters.ts';
import type { Fix } from '../rules/case.ts';
import { decidingReadings, verifyInputOf } from '../rules/kept-verdict.ts';
import { stateAfterVerdict, type MemberState } from '../rules/trip-status.ts';
import { examineTrip, type TripVerdict } from '../rules/verify-trip.ts';
import { findMember, type Member } from '../store/members.ts';
import { lockTrip, type Trip } from '../store/trips.ts';
import { insertVerdict, latestVerdict, type DecidingPoint, type VerdictRow } from '../store/verdicts.ts';
import type { VerdictCause } from '../store/verification-tables.ts';
import { assembleCase } from './assemble-case.ts';
import { moveMember } from './move-member.ts';
import { settleMember } from './settle-member.ts';
import { tellVerdict } from './tell-verification.ts';

/** Answers `travelSubmitted`: an account is judged in the moment and in the transaction in which it is handed in. */
export async function verifySubmitted(
  tx: Tx,
  act: Act,
  { tripId, memberId }: { tripId: string; memberId: string },
): Promise<void> {
  const trip = await lockTrip(tx, tripId);
  const member = await findMember(tx, memberId);
  if (trip === undefined || member === undefined) throw new Error(`no account ${memberId} to verify`);
  await verifyMember(tx, act, trip, member, 'submission');
}

/** Judges a submitted account of a locked trip, keeps the verdict and leads the account on. Nobody chooses where. */
export async function verifyMember(
  tx: Tx,
  act: Act,
  trip: Trip,
  member: Member,
  cause: VerdictCause,
): Promise<{ member: Member; verdict: VerdictRow }> {
  const { kept, fixes, geography } = await assembleCase(tx, act, trip, member);
  const { verdict, readings } = examineTrip(verifyInputOf(kept, fixes, geography));
  const before = await latestVerdict(tx, member.id);
  const content = canonicalJson(verdict);
  const owned = { government_id: act.government.id, member_id: member.id };
  const row: VerdictRow = {
    ...owned,
    id: newId(),
    version: (before?.version ?? 0) + 1,
    at: act.now,
    cause,
    low: verdict.money.low,
    high: verdict.money.high,
    classes: verdict.days.map((each) => each.class).join(''),
    confirmed: verdict.counts.confirmed,
    contradicted: verdict.counts.contradicted,
    unverified: verdict.counts.unverified,
    content,
    hash: sha256(content),
    input: canonicalJson(kept),
    position_ids: canonicalJson(fixes.map(markOf)),
    positions: fixes.length,
    positions_hash: positionsHash(fixes),
  };
  const points: DecidingPoint[] = decidingReadings(verdict, readings).map((reading) => ({
    ...owned,
    id: newId(),
    verdict_id: row.id,
    position_id: reading.fix.id,
    day: reading.day,
    fix_at: new Date(reading.fix.at * 1_000).toISOString(),
    latitude: reading.fix.latitude,
    longitude: reading.fix.longitude,
    accuracy: reading.fix.accuracy,
    radius: reading.fix.radius,
    source: reading.fix.source,
    weight: reading.weight,
    at_origin: reading.atOrigin,
    regency: reading.regency,
  }));
  await insertVerdict(tx, row, points);
  await recordRow(tx, act, 'travel.verdict', 'travel_verdict', row.id);
  const state = stateOf(verdict);
  const moved = await moveMember(tx, act, member, state, await dueAfter(tx, act, state));
  const led = state === 'clean' ? await settleMember(tx, act, trip, moved) : moved;
  await tellVerdict(tx, act, trip, led);
  return { member: led, verdict: row };
}

/** A position's name with what may still change of it: a late link of a chain makes a check-in whole again. */
export type PositionMark = readonly [id: string, signed: boolean, fault: Fix['deviceFault']];
const markOf = ({ id, signed, deviceFault }: Fix): PositionMark => [id, signed, deviceFault];

export function positionsHash(fixes: readonly Fix[]): string {
  return sha256(canonicalJson(fixes.toSorted((a, b) => (a.id < b.id ? -1 : 1))));
}

function stateOf(verdict: Pick<TripVerdict, 'money' | 'rules'>): MemberState {
  const against = verdict.rules.filter((each) => each.class === 'contradicted');
  return stateAfterVerdict({ ...verdict.money, contradictedRules: against.length });
}

/** A kept verdict with something contradicted: nobody's silence ends it, somebody signs. */
export function isIndicated(row: Pick<VerdictRow, 'content'>): boolean {
  return stateOf(JSON.parse(row.content) as TripVerdict) === 'indicated';
}

async function dueAfter(tx: Tx, act: Act, state: MemberState): Promise<Partial<Member>> {
  if (state === 'clean') return { due_day: null };
  const days = await getParameter(tx, REPLY_DAYS, act.today);
  return { due_day: addWorkingDays(await loadCalendar(tx), act.today, days) };
}
