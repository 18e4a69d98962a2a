import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId, sha256 } from '../../../platform/ids.ts';
import { badField, conflict, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import type { CheckInInput, CheckInsTaken } from '../contract-evidence.ts';
import { readCheckIn, type ChainFault, type CheckInFault, type ReadCheckIn } from '../rules/check-in.ts';
import { checkInsOfDevice, insertCheckIns, signingDevice, type CheckIn } from '../store/check-ins.ts';
import { insertPositions } from '../store/positions.ts';
import type { Trip } from '../store/trips.ts';
import { chainWords, checkInWords } from '../texts/check-ins.ts';
import { gradeCheckIns } from './grade-check-ins.ts';
import { openMember } from './open-trip.ts';
import { isWithin } from './take-positions.ts';

/** Check-ins of one device on one trip: two a day for half a year are 360. */
const MOST = 2_000;

/** One element of what was sent, read. */
interface Item {
  place: number;
  said: ReadCheckIn;
  row: CheckIn;
}

/**
 * Takes check-ins that a browser has signed, in any order and as often as it sends them. What is no check-in is refused by its place; one with
 * another signature or out of its chain is kept with its fault. A missing link that arrives later heals what came after it.
 */
export async function takeCheckIns(
  tx: Tx,
  act: Act,
  memberId: string,
  input: CheckInInput,
): Promise<Outcome<CheckInsTaken>> {
  const open = await openMember(tx, act, memberId, 'traveller');
  if (isRefusal(open)) return open;
  if (!['issued', 'under-way', 'returned'].includes(open.trip.status))
    return conflict(
      'trip-state',
      'Check-in dapat dikirim sejak SPD terbit.',
      'Check-ins can be sent once the SPD has been issued.',
    );
  const device = await signingDevice(tx, memberId, input.deviceId);
  if (device === undefined)
    return badField(
      'deviceId',
      'Perangkat ini belum terpasang untuk perjalanan ini. Pasang lagi dari halaman perjalanan Anda.',
      'This device is not set up for this trip. Set it up again from the page of your trip.',
    );
  const before = await checkInsOfDevice(tx, input.deviceId);
  const { items, refused } = readItems(act, memberId, input, open.trip, device.public_key);
  const known = new Set(before.map(sameness));
  const fresh = new Map<string, CheckIn>();
  for (const { row, place } of items) {
    if (known.has(sameness(row)) || fresh.has(sameness(row))) continue;
    if (before.length + fresh.size < MOST) fresh.set(sameness(row), row);
    else refused.push({ place, fault: 'too-many', sentence: checkInWords['too-many'] });
  }
  const added = [...fresh.values()];
  await insertCheckIns(tx, added);
  const ids = added.map((each) => each.id);
  await insertPositions(
    tx,
    act.government.id,
    items
      .filter(({ row }) => ids.includes(row.id))
      .map(({ said }) => ({
        ...said.fix,
        memberId,
        deviceId: input.deviceId,
        received: secondsOf(act.now),
        signed: false,
        deviceFault: 'broken-chain' as const,
      })),
  );
  const faults = await gradeCheckIns(tx, [...before, ...added], device.revoked_at, new Set(ids));
  await recordRows(tx, act, 'travel.check-in', 'travel_check_in', ids);
  const regraded = faults.changed.filter((id) => !ids.includes(id));
  await recordRows(tx, act, 'travel.check-in-grade', 'travel_check_in', regraded);
  const kept = new Map([...before, ...added].map((each) => [sameness(each), each.id]));
  const graded = items.flatMap(({ place, row }) => {
    const fault: ChainFault | null = faults.of.get(kept.get(sameness(row)) ?? '') ?? null;
    return fault === null ? [] : [{ place, fault, sentence: chainWords[fault] }];
  });
  return { taken: input.items.length - refused.length, graded, refused };
}

/** The same text with a signature that holds, or with one that does not, is the same check-in. */
const sameness = (row: Pick<CheckIn, 'hash' | 'signed'>) => `${row.hash} ${row.signed}`;
const secondsOf = (at: string) => Temporal.Instant.from(at).epochMilliseconds / 1_000;

function readItems(
  act: Act,
  memberId: string,
  { items, sent, deviceId }: CheckInInput,
  trip: Trip,
  publicKey: string,
): { items: Item[]; refused: CheckInsTaken['refused'] } {
  const key = keyOf(publicKey);
  const read: Item[] = [];
  const refused: CheckInsTaken['refused'] = [];
  const refuse = (place: number, fault: CheckInFault) =>
    refused.push({ place, fault, sentence: checkInWords[fault] });
  for (const [place, { payload, signature }] of items.entries()) {
    const said = readCheckIn(payload, secondsOf(sent), secondsOf(act.now));
    if (typeof said === 'string') refuse(place, said);
    else if (!isWithin({ from: trip.from_day, to: trip.to_day }, said.fix.at))
      refuse(place, 'outside-window');
    else
      read.push({
        place,
        said,
        row: {
          government_id: act.government.id,
          id: newId(),
          member_id: memberId,
          device_id: deviceId,
          seq: said.seq,
          previous: said.previous,
          hash: sha256(payload),
          payload,
          signature,
          signed: isSignedBy(key, payload, signature),
          at: new Date(said.fix.at * 1_000).toISOString(),
          received_at: act.now,
          prompt_id: said.promptId,
          photo_id: said.photoFileId,
          fault: null,
        },
      });
  }
  return { items: read, refused };
}

/** Null for a key that is no point of the curve: whatever it signs, nobody can tell. */
function keyOf(jwk: string): KeyObject | null {
  try {
    return createPublicKey({ key: JSON.parse(jwk), format: 'jwk' });
  } catch {
    return null;
  }
}

function isSignedBy(key: KeyObject | null, payload: string, signature: string): boolean {
  if (key === null || !/^[\w-]{86}$/.test(signature)) return false;
  return verify(
    'sha256',
    Buffer.from(payload),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
}
