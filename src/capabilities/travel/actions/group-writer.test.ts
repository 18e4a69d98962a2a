import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '../../../platform/ids.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { listPositions, type NewPosition } from '../store/positions.ts';
import { NOW, sendOnTrip } from '../trip.fixture.ts';
import { groupWriter } from './group-writer.ts';

const AT = Date.parse(NOW) / 1_000;

function position(memberId: string, deviceId: string, at: number): NewPosition {
  return {
    memberId,
    deviceId,
    at,
    received: at + 1,
    source: 'owntracks',
    latitude: -1.1,
    longitude: 116.9,
    sent: null,
    satelliteTime: true,
    accuracy: 12,
    radius: '68',
    altitude: null,
    speed: null,
    mock: null,
    repeated: false,
    signed: false,
    deviceFault: null,
  };
}

eachEngine(
  'one bad row does not take its neighbours with it, and is told itself',
  async (database, government) => {
    const run = <T>(work: Parameters<typeof database.db.asGovernment<T>>[1]) =>
      database.db.asGovernment(government.id, work);
    const { memberId, device } = await run(async (tx) => {
      const member = await sendOnTrip(tx, government);
      return { memberId: member.memberId, device: (await member.device('owntracks')).id };
    });
    const write = groupWriter(database.db);
    const sent = [
      [position(memberId, device, AT - 3)],
      [position(memberId, newId(), AT - 2)],
      [position(memberId, device, AT - 1), position(memberId, device, AT)],
    ];
    const outcomes = await Promise.allSettled(sent.map((each) => write(government.id, each)));
    assert.deepEqual(
      outcomes.map((each) => each.status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    const kept = await run((tx) => listPositions(tx, memberId));
    assert.deepEqual(
      kept.map((each) => each.at - AT),
      [-3, -1, 0],
    );
  },
);

test('a failed commit answers an error to all of its group, once, and the next ones are stored again', async () => {
  let tries = 0;
  let isDown = true;
  const write = groupWriter({
    asGovernment: () => {
      tries += 1;
      return isDown ? Promise.reject(new Error('connection lost')) : Promise.resolve(1 as never);
    },
  });
  const send = (count: number) =>
    Promise.allSettled(Array.from({ length: count }, () => write('g', [position('m', 'd', AT)])));
  assert.ok((await send(50)).every((each) => each.status === 'rejected'));
  assert.equal(tries, 1);
  isDown = false;
  assert.ok((await send(50)).every((each) => each.status === 'fulfilled'));
});
