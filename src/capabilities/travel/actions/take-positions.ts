import type { Government } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import { sha256 } from '../../../platform/ids.ts';
import type { Services } from '../../../platform/services.ts';
import type { Seconds } from '../rules/case.ts';
import type { FixFault, Taken } from '../rules/clients/taken-fix.ts';
import { windowOf } from '../rules/window.ts';
import { findDevice, type DeviceKind, type KnownDevice } from '../store/devices.ts';
import type { NewPosition } from '../store/positions.ts';
import type { WritePositions } from './group-writer.ts';

/** What became of what a client sent. */
export interface TakenPositions {
  taken: number;
  /** elements that were refused, by their place from 0, with the reason */
  refused: { place: number; fault: FixFault | 'outside-window' }[];
}

/** A token that was taken back, or whose trip was cancelled, is heard of within so long, ms: the README says so. */
export const REMEMBERED = 5_000;
const MOST_REMEMBERED = 20_000;

export type TakePositions = (
  government: Government,
  token: string,
  kinds: readonly DeviceKind[],
  sent: (received: number) => readonly Taken[],
) => Promise<TakenPositions | null>;

/**
 * Takes what a phone sent for its trip. Null: a token that is none. Positions outside the trip's window are dropped at the door, not stored;
 * a bad element is named and the good ones are kept. It answers after the commit.
 */
export function positionTaker(
  services: Pick<Services, 'db' | 'clock'>,
  write: WritePositions,
  milliseconds: () => number = () => performance.now(),
): TakePositions {
  const deviceOf = rememberedDevices(services, milliseconds);
  return async (government, token, kinds, sent) => {
    const device = await deviceOf(government.id, tokenHash(token));
    if (device === null || !kinds.includes(device.kind)) return null;
    const received = services.clock().epochMilliseconds / 1_000;
    const positions: NewPosition[] = [];
    const refused: TakenPositions['refused'] = [];
    for (const [place, { fix, fault }] of sent(received).entries()) {
      if (fault !== null) refused.push({ place, fault });
      if (fix === null) continue;
      if (!isWithin(device, fix.at)) refused.push({ place, fault: 'outside-window' });
      else {
        positions.push({
          ...fix,
          memberId: device.memberId,
          deviceId: device.id,
          received,
          signed: false,
          deviceFault: null,
        });
      }
    }
    if (positions.length > 0) await write(government.id, positions);
    return { taken: positions.length, refused };
  };
}

/** Of a token only this is kept. */
export function tokenHash(token: string): string {
  return sha256(`travel token ${token}`);
}

/** Is the moment any business of the government's? */
export function isWithin(trip: { from: PlainDate; to: PlainDate }, at: Seconds): boolean {
  const { from, until } = windowOf(trip);
  return at >= from && at < until;
}

/** Looks a token up once in a while: a phone sends many positions. */
function rememberedDevices({ db }: Pick<Services, 'db'>, milliseconds: () => number) {
  const known = new Map<string, { device: KnownDevice | null; until: number }>();
  return async (governmentId: string, hash: string): Promise<KnownDevice | null> => {
    const key = `${governmentId} ${hash}`;
    const now = milliseconds();
    const kept = known.get(key);
    if (kept !== undefined && kept.until > now) return kept.device;
    const device = (await db.asGovernment(governmentId, (tx) => findDevice(tx, hash))) ?? null;
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, { device, until: now + REMEMBERED });
    return device;
  };
}
