import assert from 'node:assert/strict';
import { plainDate } from '../../../platform/calendar/index.ts';
import { newId } from '../../../platform/ids.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import type { Government } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Fact } from '../../../platform/facts.ts';
import { claimBody, deviceBody } from '../contract.ts';
import {
  code,
  fields,
  issuedTrip,
  MONDAY,
  must,
  openOffice,
  THURSDAY,
  type Office,
} from '../office.fixture.ts';
import { claimLinesOf } from '../store/claims.ts';
import { findDevice } from '../store/devices.ts';
import { devicesOf } from '../store/enrolled-devices.ts';
import { membersOf } from '../store/members.ts';
import { insertTariffs } from '../store/tariffs.ts';
import { enrolDevice } from './enrol-device.ts';
import { keepClaim } from './keep-claim.ts';
import { moveByDate } from './move-by-date.ts';
import { revokeDevice } from './revoke-device.ts';
import { submitAccount } from './submit-account.ts';
import { tokenHash } from './take-positions.ts';

async function priced(tx: Tx, government: Government) {
  const row = (
    component: 'daily' | 'hotel',
    region: string,
    grade: string,
    from: string,
    amount: number,
  ) => ({
    government_id: government.id,
    id: newId(),
    instrument: `Perkada ${from}`,
    valid_from: plainDate(from),
    valid_to: null,
    region,
    component,
    grade,
    amount,
    sample: true,
  });
  await insertTariffs(tx, [
    row('daily', '64', '', '2025-01-01', 400_000),
    row('daily', '64', '', '2026-01-01', 430_000),
    row('daily', '64', '', '2026-03-03', 450_000),
    row('daily', '31', '', '2026-01-01', 530_000),
    row('hotel', '64', 'C', '2026-01-01', 800_000),
    row('hotel', '64', 'III/c', '2025-01-01', 700_000),
  ]);
}

const daily = (day: string, paid = 430_000) => ({
  component: 'daily' as const,
  day,
  description: 'Uang harian',
  paid,
});

async function returned(tx: Tx, office: Office) {
  const { trip } = await issuedTrip(tx, office);
  await moveByDate(tx, office.officer.act(THURSDAY));
  return membersOf(tx, [trip.id]);
}

eachEngine(
  'each line gets the tariff of its day, region and grade; excess is kept, not refused',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      await priced(tx, government);
      const [member] = await returned(tx, office);
      const act = office.traveller.act(THURSDAY);
      const claim = claimBody.parse({
        lines: [
          daily('2026-03-02'),
          daily('2026-03-03', 460_000),
          { component: 'hotel', day: '2026-03-02', description: 'Hotel', paid: 650_000, actual: 650_000 },
          { component: 'without-hotel', day: '2026-03-03', description: 'Tanpa hotel', paid: 210_000 },
          { component: 'transport', description: 'Bus', paid: 100_000, quantity: 2 },
          { component: 'stated', description: 'Parkir', paid: 20_000 },
        ],
      });
      must(await keepClaim(tx, act, member!.id, claim));
      must(await keepClaim(tx, act, member!.id, claim));
      const lines = await claimLinesOf(tx, member!.id);
      assert.deepEqual(
        lines.map((each) => [each.component, each.rate, each.ceiling, each.paid]),
        [
          ['daily', 430_000, 430_000, 430_000],
          ['daily', 450_000, 450_000, 460_000],
          ['hotel', 700_000, 700_000, 650_000],
          ['without-hotel', 210_000, 210_000, 210_000],
          ['transport', 50_000, null, 100_000],
          ['stated', 20_000, null, 20_000],
        ],
      );
    });
  },
);

eachEngine(
  'impossible lines are named; a claim belongs to its traveller and his officer',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      await priced(tx, government);
      const [member] = await returned(tx, office);
      const act = office.traveller.act(THURSDAY);
      const bad = claimBody.parse({
        lines: [
          daily('2026-03-02'),
          daily('2026-03-02'),
          daily('2026-03-05'),
          { component: 'hotel', day: '2026-03-04', description: 'Hotel', paid: 1 },
          { component: 'representation', day: '2026-03-02', description: 'Representasi', paid: 1 },
          { component: 'transport', legId: newId(), regency: '31.71', description: 'Taksi', paid: 1 },
          { component: 'daily', description: 'Uang harian', paid: 1 },
        ],
      });
      const named = fields(await keepClaim(tx, act, member!.id, bad));
      for (const field of [
        'lines.1.day',
        'lines.2.day',
        'lines.3.day',
        'lines.4.component',
        'lines.5.legId',
        'lines.5.regency',
        'lines.6.day',
      ])
        assert.ok(named.includes(field), field);
      assert.ok(!named.some((each) => each.startsWith('lines.0')));
      assert.deepEqual(await claimLinesOf(tx, member!.id), []);
      const good = claimBody.parse({ lines: [daily('2026-03-02')] });
      assert.equal(
        code(await keepClaim(tx, office.companion.act(THURSDAY), member!.id, good)),
        'not-allowed',
      );
      assert.equal(
        code(await keepClaim(tx, office.otherOfficer.act(THURSDAY), member!.id, good)),
        'not-found',
      );
      assert.equal(code(await keepClaim(tx, office.officer.act(THURSDAY), member!.id, good)), 'done');
    });
  },
);

eachEngine(
  'an account is handed in once, announced, and not changed afterwards',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const [member] = await returned(tx, office);
      const facts: Fact[] = [];
      const act = office.traveller.act(THURSDAY);
      const heard = {
        ...act,
        wires: {
          ...act.wires,
          announce: async (_tx: unknown, _act: unknown, fact: Fact) => void facts.push(fact),
        },
      };
      assert.equal(code(await submitAccount(tx, office.companion.act(THURSDAY), member!.id)), 'not-allowed');
      assert.equal(must(await submitAccount(tx, heard, member!.id)).state, 'submitted');
      assert.deepEqual(facts, [
        { name: 'travel.submitted', data: { tripId: member!.trip_id, memberId: member!.id } },
      ]);
      assert.equal(code(await submitAccount(tx, heard, member!.id)), 'account-state');
      assert.equal(code(await keepClaim(tx, act, member!.id, { lines: [] })), 'account-state');
    });
  },
);

eachEngine(
  'a device is the traveller’s own: its token is told once and can be taken back',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const { members } = await issuedTrip(tx, office);
      const [member] = members;
      const phone = deviceBody.parse({ kind: 'owntracks' });
      assert.equal(code(await enrolDevice(tx, office.officer.act(), member!.id, phone)), 'not-allowed');
      assert.equal(code(await enrolDevice(tx, office.colleague.act(), member!.id, phone)), 'not-found');
      const web = deviceBody.parse({
        kind: 'web',
        publicKey: '{"kty":"EC","crv":"P-256","x":"a","y":"b","d":"c"}',
      });
      const mine = office.traveller.act(MONDAY);
      assert.deepEqual(fields(await enrolDevice(tx, mine, member!.id, web)), ['publicKey']);
      const { id, token } = must(await enrolDevice(tx, mine, member!.id, phone));
      assert.equal((await findDevice(tx, tokenHash(token)))?.memberId, member!.id);
      assert.equal(code(await revokeDevice(tx, office.officer.act(MONDAY), id)), 'not-allowed');
      must(await revokeDevice(tx, mine, id));
      must(await revokeDevice(tx, mine, id));
      assert.equal(await findDevice(tx, tokenHash(token)), undefined);
      for (let count = 0; count < 5; count += 1) must(await enrolDevice(tx, mine, member!.id, phone));
      assert.equal(code(await enrolDevice(tx, mine, member!.id, phone)), 'devices-many');
      assert.equal((await devicesOf(tx, member!.id)).length, 6);
    });
  },
);
