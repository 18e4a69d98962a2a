import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { Act, Government } from '../../platform/act.ts';
import { insertMany } from '../../platform/database/insert.ts';
import type { Tx } from '../../platform/database/index.ts';
import { newId } from '../../platform/ids.ts';
import { enrolDevice } from './actions/enrol-device.ts';
import { checkInBody } from './contract-evidence.ts';
import { must } from './office.fixture.ts';
import { spellCheckIn, type CheckInPayload } from './rules/check-in.ts';
import { insertTravelFile } from './store/documents.ts';

export interface SignedItem {
  payload: string;
  signature: string;
}

/** A browser with a key of its own that signs one check-in after another, as the application does. */
export function signingBrowser(key: { privateKey: KeyObject; publicKey: KeyObject } = newKey()) {
  let seq = 0;
  let previous = '';
  return {
    jwk: JSON.stringify(key.publicKey.export({ format: 'jwk' })),
    next(at: string, place: Partial<CheckInPayload> = {}): SignedItem {
      seq += 1;
      const payload = spellCheckIn({
        seq,
        previous,
        at: new Date(at).toISOString(),
        latitude: -1.2675,
        longitude: 116.8289,
        accuracy: 12,
        promptId: null,
        photoFileId: null,
        ...place,
      });
      previous = createHash('sha256').update(payload).digest('hex');
      return { payload, signature: signedBy(key.privateKey, payload) };
    },
  };
}

export function signedBy(key: KeyObject, payload: string): string {
  return sign('sha256', Buffer.from(payload), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
}

export function newKey() {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

export async function enrolBrowser(tx: Tx, act: Act, memberId: string) {
  const browser = signingBrowser();
  const device = must(await enrolDevice(tx, act, memberId, { kind: 'web', publicKey: browser.jwk }));
  return { ...browser, deviceId: device.id };
}

export function sent(deviceId: string, at: string, items: readonly SignedItem[]) {
  return checkInBody.parse({ deviceId, sent: at, items });
}

/** A picture of a member's trip whose content nobody keeps. */
export async function insertPicture(
  tx: Tx,
  government: Government,
  memberId: string,
  { hash, dhash }: { hash: string; dhash: string | null },
): Promise<string> {
  const [id, fileId] = [newId(), newId()];
  const at = '2026-03-02T02:00:00Z';
  await insertMany(tx, 'file', [
    {
      government_id: government.id,
      id: fileId,
      hash,
      name: 'kuitansi.jpg',
      media_type: 'image/jpeg',
      size: 1,
      created_at: at,
      created_by: 'test',
    },
  ]);
  await insertTravelFile(tx, {
    government_id: government.id,
    id,
    member_id: memberId,
    file_id: fileId,
    sha256: hash,
    dhash,
    picture: true,
    added_at: at,
  });
  return id;
}
