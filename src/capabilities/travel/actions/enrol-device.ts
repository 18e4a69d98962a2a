import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { badField, conflict, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import type { deviceBody } from '../contract.ts';
import { devicesOf, insertDevice } from '../store/enrolled-devices.ts';
import { openMember } from './open-trip.ts';
import { tokenHash } from './take-positions.ts';

const TOKEN_BYTES = 24;
/** Devices of one traveller at a time. */
const MOST = 5;

/** The traveller lets one device send positions for this trip. Its token is answered this once; nobody can enrol for him. */
export async function enrolDevice(
  tx: Tx,
  act: Act,
  memberId: string,
  input: z.output<typeof deviceBody>,
): Promise<Outcome<{ id: string; kind: typeof input.kind; token: string }>> {
  const open = await openMember(tx, act, memberId, 'traveller');
  if (isRefusal(open)) return open;
  if (open.trip.status !== 'issued' && open.trip.status !== 'under-way')
    return conflict(
      'trip-state',
      'Perangkat dapat dipasang setelah SPD terbit dan sampai Anda kembali.',
      'A device can be set up from the SPD until you have returned.',
    );
  if (input.kind === 'web' && !isKey(input.publicKey))
    return badField(
      'publicKey',
      'Kunci perangkat tidak terbaca. Muat ulang halamannya.',
      'The device key cannot be read. Reload the page.',
    );
  const live = (await devicesOf(tx, memberId)).filter((each) => each.revoked_at === null);
  if (live.length >= MOST)
    return conflict(
      'devices-many',
      `Paling banyak ${MOST} perangkat sekaligus. Cabut salah satu yang tidak dipakai lagi.`,
      `At most ${MOST} devices at a time. Take one back that is not used any more.`,
    );
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const id = newId();
  await insertDevice(tx, {
    government_id: act.government.id,
    id,
    member_id: memberId,
    kind: input.kind,
    token_hash: tokenHash(token),
    public_key: input.kind === 'web' ? input.publicKey : null,
    enrolled_at: act.now,
  });
  await recordRow(tx, act, 'travel.enrol', 'travel_device', id);
  return { id, kind: input.kind, token };
}

/** A public ECDSA P-256 key as JWK, and nothing private in it. */
function isKey(text: string | null): boolean {
  try {
    const key = JSON.parse(text ?? '') as Record<string, unknown>;
    return (
      key['kty'] === 'EC' &&
      key['crv'] === 'P-256' &&
      typeof key['x'] === 'string' &&
      typeof key['y'] === 'string' &&
      !('d' in key)
    );
  } catch {
    return false;
  }
}
