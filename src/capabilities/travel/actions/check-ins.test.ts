import assert from 'node:assert/strict';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import {
  enrolBrowser,
  newKey,
  sent,
  signedBy,
  signingBrowser,
  type SignedItem,
} from '../evidence.fixture.ts';
import { code, fields, issuedTrip, MONDAY, must, openOffice, TUESDAY } from '../office.fixture.ts';
import { checkInsOf } from '../store/check-ins.ts';
import { listPositions } from '../store/positions.ts';
import { enrolDevice } from './enrol-device.ts';
import { forgetCheckIns } from './forget-check-ins.ts';
import { revokeDevice } from './revoke-device.ts';
import { takeCheckIns } from './take-check-ins.ts';

const AT = ['2026-03-02T02:00:00Z', '2026-03-02T05:00:00Z', '2026-03-02T07:00:00Z', '2026-03-03T01:00:00Z'];

async function grades(tx: Tx, memberId: string) {
  return (await listPositions(tx, memberId)).map((each) => [each.signed, each.deviceFault]);
}
const whole = (count: number) => Array.from({ length: count }, () => [true, null]);

eachEngine(
  'signed check-ins hold in any order and as often as they come; a gap marks one and heals',
  async (database, government) => {
    await database.db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const { members } = await issuedTrip(tx, office);
      const memberId = members[0]!.id;
      const act = office.traveller.act(TUESDAY);
      const browser = await enrolBrowser(tx, office.traveller.act(MONDAY), memberId);
      const [one, two, three, four] = AT.map((at, n) => browser.next(at, { latitude: -1.26 - n / 1_000 }));
      const send = async (...items: SignedItem[]) =>
        must(await takeCheckIns(tx, act, memberId, sent(browser.deviceId, TUESDAY, items)));
      const faults = (answer: Awaited<ReturnType<typeof send>>) =>
        answer.graded.map((each) => [each.place, each.fault]);

      assert.deepEqual(faults(await send(four!, one!)), [[0, 'broken-chain']]);
      assert.deepEqual(await grades(tx, memberId), [
        [true, null],
        [false, 'broken-chain'],
      ]);
      assert.deepEqual(faults(await send(two!)), []);
      assert.deepEqual((await grades(tx, memberId))[2], [false, 'broken-chain']);
      assert.deepEqual(await send(three!, three!), { taken: 2, graded: [], refused: [] });
      assert.deepEqual(await grades(tx, memberId), whole(4));
      assert.deepEqual(await send(one!, two!, three!, four!), { taken: 4, graded: [], refused: [] });
      assert.deepEqual(await grades(tx, memberId), whole(4));
      const [fix] = await listPositions(tx, memberId);
      assert.deepEqual([fix!.source, fix!.radius, fix!.sent], ['web', '95', Date.parse(TUESDAY) / 1_000]);
    });
  },
);

eachEngine(
  'a forged signature is kept and takes nothing from the true one; what is none is refused by its place',
  async (database, government) => {
    await database.db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const { members } = await issuedTrip(tx, office);
      const memberId = members[0]!.id;
      const act = office.traveller.act(TUESDAY);
      const browser = await enrolBrowser(tx, office.traveller.act(MONDAY), memberId);
      const take = async (items: SignedItem[], deviceId = browser.deviceId) =>
        takeCheckIns(tx, act, memberId, sent(deviceId, TUESDAY, items));
      const one = browser.next(AT[0]!);
      const stranger = { ...one, signature: signedBy(newKey().privateKey, one.payload) };
      const forged = must(await take([stranger, { ...one, signature: 'x' }]));
      assert.deepEqual(
        [forged.taken, forged.graded.map((each) => each.fault)],
        [2, ['bad-signature', 'bad-signature']],
      );
      assert.deepEqual(await grades(tx, memberId), [[false, 'bad-signature']]);
      assert.deepEqual(must(await take([one])), { taken: 1, graded: [], refused: [] });
      assert.deepEqual(await grades(tx, memberId), whole(1));
      must(await take([stranger]));
      assert.deepEqual(await grades(tx, memberId), whole(1));

      const moved = { ...one, payload: one.payload.replace('116.8', '117.8') };
      const early = browser.next('2026-02-27T02:00:00Z');
      const answer = must(await take([moved, early, { payload: '{}', signature: '' }, browser.next(AT[1]!)]));
      assert.deepEqual(
        [answer.taken, answer.graded.map((each) => [each.place, each.fault])],
        [
          2,
          [
            [0, 'bad-signature'],
            [3, 'broken-chain'],
          ],
        ],
      );
      assert.deepEqual(
        answer.refused.map((each) => [each.place, each.fault]),
        [
          [1, 'outside-window'],
          [2, 'payload'],
        ],
      );
      assert.deepEqual(fields(await take([one], newId())), ['deviceId']);
      assert.equal(
        code(
          await takeCheckIns(
            tx,
            office.companion.act(TUESDAY),
            memberId,
            sent(browser.deviceId, TUESDAY, [one]),
          ),
        ),
        'not-allowed',
      );
    });
  },
);

eachEngine(
  'another device has a chain of its own; what is signed after it was taken back proves nothing; places can be forgotten',
  async (database, government) => {
    await database.db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const { members } = await issuedTrip(tx, office);
      const memberId = members[0]!.id;
      const own = (now: string): Act => office.traveller.act(now);
      const first = await enrolBrowser(tx, own(MONDAY), memberId);
      const second = await enrolBrowser(tx, own(MONDAY), memberId);
      const bad = signingBrowser();
      const key = JSON.stringify({ kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'AAAA' });
      const broken = must(await enrolDevice(tx, own(MONDAY), memberId, { kind: 'web', publicKey: key }));
      const take = async (deviceId: string, items: SignedItem[]) =>
        must(await takeCheckIns(tx, own(TUESDAY), memberId, sent(deviceId, TUESDAY, items)));
      must(await revokeDevice(tx, own('2026-03-02T06:00:00Z'), first.deviceId));
      const [before, after] = [first.next(AT[1]!), first.next(AT[2]!)];
      assert.deepEqual(
        (await take(first.deviceId, [before, after])).graded.map((each) => each.fault),
        ['not-enrolled'],
      );
      // Signed by the one device and sent as the other's.
      assert.deepEqual(
        (await take(second.deviceId, [before])).graded.map((each) => each.fault),
        ['bad-signature'],
      );
      assert.deepEqual((await take(second.deviceId, [second.next(AT[3]!)])).graded, []);
      assert.deepEqual(
        (await take(broken.id, [bad.next(AT[0]!)])).graded.map((each) => each.fault),
        ['bad-signature'],
      );
      assert.equal(await forgetCheckIns(tx, own(TUESDAY), [memberId]), 5);
      const left = await checkInsOf(tx, memberId);
      assert.ok(left.every((each) => each.payload === null && each.hash.length === 64));
      // Sent once more it is known by its hash, and its place stays forgotten.
      assert.deepEqual((await take(first.deviceId, [before])).taken, 1);
      assert.equal((await checkInsOf(tx, memberId)).filter((each) => each.payload !== null).length, 0);
    });
  },
);
