import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { lockDevice, revokeDevice as revoke } from '../store/enrolled-devices.ts';
import { openMember } from './open-trip.ts';

/** The traveller takes a device's right back, at any time; what it sent before stays. Taking it back twice is no error. */
export async function revokeDevice(tx: Tx, act: Act, deviceId: string): Promise<Outcome<{ done: true }>> {
  const device = await lockDevice(tx, deviceId);
  if (device === undefined) return notFound();
  const open = await openMember(tx, act, device.member_id, 'traveller');
  if (isRefusal(open)) return open;
  if (device.revoked_at !== null) return { done: true };
  await revoke(tx, deviceId, act.now);
  await recordRow(tx, act, 'travel.revoke-device', 'travel_device', deviceId);
  return { done: true };
}
