import assert from 'node:assert/strict';
import { plainDate } from '../../../platform/calendar/index.ts';
import { newId } from '../../../platform/ids.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { keepClaim } from '../actions/keep-claim.ts';
import { startTrip } from '../actions/start-trip.ts';
import { claimBody } from '../contract.ts';
import { issuedTrip, MONDAY, must, openOffice, plan } from '../office.fixture.ts';
import { insertTariffs } from '../store/tariffs.ts';
import { memberDetail } from './present.ts';

eachEngine(
  'a line that is read and sent again keeps the table and the destination that price it',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const places = ['64.71', '64.01'].map((code) => ({ code, hostName: 'Dinas', address: 'Jalan 1' }));
      const { trip, members } = await issuedTrip(tx, office, {
        destinations: plan(office, { destinations: places }).destinations,
      });
      const flight = (region: string, amount: number) => ({
        government_id: government.id,
        id: newId(),
        instrument: 'Perkada',
        valid_from: plainDate('2026-01-01'),
        valid_to: null,
        region,
        component: 'flight' as const,
        grade: '',
        amount,
        sample: true,
      });
      await insertTariffs(tx, [flight('64.71', 1_000_000), flight('64.01', 700_000)]);
      const act = office.officer.act(MONDAY);
      must(await startTrip(tx, act, trip.id));
      const line = { component: 'transport' as const, description: 'Tiket', paid: 900_000 };
      const sent = claimBody.parse({ lines: [{ ...line, tariff: 'flight', regency: '64.01' }, line] });
      const read = async () =>
        (await memberDetail(tx, act, trip, { ...members[0]!, state: 'travelling' })).lines;
      must(await keepClaim(tx, act, members[0]!.id, sent));
      const first = await read();
      assert.deepEqual(
        first.map((each) => [each.tariff, each.regency, each.ceiling, each.excess]),
        [
          ['flight', '64.01', 700_000, 200_000],
          [null, null, null, 0],
        ],
      );
      const again = claimBody.parse({ lines: first });
      must(await keepClaim(tx, act, members[0]!.id, again));
      const shown = (lines: typeof first) => lines.map((each) => ({ ...each, id: '' }));
      assert.deepEqual(shown(await read()), shown(first));
    });
  },
);
