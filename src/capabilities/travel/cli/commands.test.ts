import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readTrack } from './read-track.ts';
import { verifyCase } from './verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'lurus-travel-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The city's own case, as somebody would write it down. */
const CASE = {
  trip: {
    traveller: 'Budi Penanda',
    origin: '64.72',
    destinations: ['64.71'],
    from: '2026-03-02',
    to: '2026-03-04',
  },
  fixes: [
    ['2026-03-02T09:30', -1.1, 116.9],
    ['2026-03-02T13:00', -1.1, 116.9],
    ['2026-03-02T21:40', -0.5, 117.15],
    ['2026-03-03T08:10', -0.5, 117.15],
    ['2026-03-03T11:00', -0.5, 117.15],
    ['2026-03-03T16:30', -0.5, 117.15],
    ['2026-03-03T21:00', -0.5, 117.15],
    ['2026-03-04T08:30', -0.5, 117.15],
    ['2026-03-04T10:00', -0.5, 117.15],
  ].map(([time, latitude, longitude]) => ({ time: `${time}:00+08:00`, latitude, longitude, accuracy: 15 })),
  visums: [{ time: '2026-03-02T10:00:00+08:00', regency: '64.71' }],
  stays: [{ nights: ['2026-03-02', '2026-03-03'], regency: '64.71', rate: 800_000, total: 1_600_000 }],
  tariffs: { version: 'contoh', daily: 430_000, hotelCeiling: 1_000_000 },
  paid: {
    nights: [
      { night: '2026-03-02', amount: 800_000, billed: 800_000 },
      { night: '2026-03-03', amount: 800_000, billed: 800_000 },
    ],
  },
};

async function verdictOf(value: unknown) {
  const path = join(folder, 'case.json');
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  const lines: string[] = [];
  await verifyCase([path], (line) => lines.push(line));
  return JSON.parse(lines.join('\n')) as {
    days: { class: string }[];
    money: { low: number; high: number };
    rules: { code: string }[];
  };
}

test('a case from a file gives the classes and amounts of the worked example', async () => {
  const verdict = await verdictOf(CASE);
  assert.equal(verdict.days.map((each) => each.class).join(''), 'HAA');
  assert.deepEqual(verdict.money.low, 2 * 430_000 + 2 * 800_000);
  const codes = verdict.rules.map((each) => each.code);
  for (const code of ['PD-P01', 'PD-P04', 'PD-P06']) assert.ok(codes.includes(code), code);
});

test('what does not fit is named by its field', async () => {
  await assert.rejects(verdictOf('{'), /not JSON/);
  await assert.rejects(verdictOf({ ...CASE, trip: { ...CASE.trip, from: '2026-02-30' } }), /trip\.from/);
  await assert.rejects(verdictOf({ ...CASE, trip: { ...CASE.trip, to: '2026-03-01' } }), /trip\.to/);
  await assert.rejects(verdictOf({ ...CASE, trip: { ...CASE.trip, origin: '99.99' } }), /99\.99/);
  await assert.rejects(verdictOf({ ...CASE, extra: 1 }), /extra/);
  await assert.rejects(
    verdictOf({ ...CASE, fixes: [{ time: '2026-03-02T09:30:00+08:00', latitude: 91, longitude: 0 }] }),
    /fixes\.0\.latitude/,
  );
  await assert.rejects(
    verifyCase(['/nowhere.json'], () => {}),
    /not found/,
  );
});

test('the example of the documents is judged as they say', async () => {
  const example = readFileSync(new URL('../../../../docs/travel-case-example.json', import.meta.url), 'utf8');
  const verdict = await verdictOf(example);
  assert.equal(verdict.days.map((each) => each.class).join(''), 'TLLT');
  assert.deepEqual([verdict.money.low, verdict.money.high], [2_660_000, 3_460_000]);
});

test('what lies beside a trip lets the other rules speak', async () => {
  const codes = async (more: object) =>
    (await verdictOf({ ...CASE, ...more })).rules.map((each) => each.code);
  const plain = await codes({});
  const spoken = async (more: object) => (await codes(more)).filter((each) => !plain.includes(each));
  const other = { number: 'SPD-2', from: '2026-03-03', to: '2026-03-06' };
  assert.deepEqual(await spoken({ beside: { otherTrips: [other] } }), ['PD-T01']);
  const record = { kind: 'leave', day: '2026-03-03', signed: true };
  assert.deepEqual(await spoken({ beside: { otherRecords: [record] } }), ['PD-T02']);
  assert.deepEqual(await spoken({ beside: { reusedStays: [1] } }), ['PD-D08']);
  assert.deepEqual(await spoken({ beside: { stated: 10_000_000 } }), ['PD-D12']);
  const late = { ...CASE.trip, submitted: '2026-03-12T09:00:00+08:00' };
  assert.deepEqual(await spoken({ trip: late }), [], 'without holidays no working day is counted');
  assert.deepEqual(await spoken({ trip: late, beside: { holidays: [] } }), ['PD-T04']);
  assert.deepEqual(
    await spoken({ trip: { ...CASE.trip, hosts: [{ latitude: -1.2, longitude: 116.8 }] } }),
    [],
  );
  const done = [{ ...CASE.visums[0], done: true }];
  assert.deepEqual(await spoken({ visums: done }), ['PD-T07']);
  const silent = { visums: [], trip: { ...CASE.trip, hosts: [{ latitude: -1.2, longitude: 116.8 }] } };
  assert.ok((await codes(silent)).includes('PD-P08'));
});

test('a fare goes with a pass that was used before, asks for proof with one of somebody else, and fewer days paid cost less', async () => {
  const pass = { name: 'Agus Santoso', day: '2026-03-02', from: 'AAP', to: 'BPN' };
  const leg = { id: 'out', day: '2026-03-02', amount: 900_000, actual: 900_000, passes: [1] };
  const owed = async (name: string, beside: object = {}) => {
    const paid = { ...CASE.paid, transport: [leg] };
    const verdict = await verdictOf({ ...CASE, passes: [{ ...pass, name }], paid, beside });
    return [verdict.money.low, verdict.money.high];
  };
  const [low, high] = await owed('Penanda/Budi');
  assert.deepEqual(await owed('Agus Santoso'), [low, high! + 900_000]);
  assert.deepEqual(await owed('Penanda/Budi', { usedBeforePasses: [1] }), [low! + 900_000, high! + 900_000]);
  assert.deepEqual(await owed('Penanda/Budi', { copiedPasses: [1] }), [low, high]);
  const { money } = await verdictOf({ ...CASE, paid: { ...CASE.paid, days: 2 } });
  assert.equal(money.low, 430_000 + 2 * 800_000);
});

test('half a boarding pass is named and proves nothing', async () => {
  const verdict = await verdictOf({ ...CASE, passes: [{ barcode: 'M1PENANDA/BUDI' }] });
  assert.ok(verdict.rules.some((each) => each.code === 'PD-D01'));
  assert.equal(verdict.days.map((each) => each.class).join(''), 'HAA');
});

test('the schema is printed as JSON Schema', async () => {
  const lines: string[] = [];
  await verifyCase(['--schema'], (line) => lines.push(line));
  const schema = JSON.parse(lines.join('\n')) as { required: string[] };
  assert.deepEqual([...schema.required].sort(), ['tariffs', 'trip']);
});

const NOW = Date.parse('2026-11-22T00:00:00Z') / 1_000;

test('GPX, recorder logs and GeoJSON become positions; what cannot be one is named', () => {
  const gpx = `<?xml version="1.0"?><gpx version="1.1"><trk><trkseg>
    <trkpt lat="-0.5" lon="117.15"><ele>12</ele><time>2026-03-02T01:30:00Z</time></trkpt>
    <trkpt lat="-95" lon="117.15"><time>2026-03-02T01:40:00Z</time></trkpt></trkseg></trk></gpx>`;
  const track = readTrack(gpx, 20, NOW);
  assert.deepEqual(track.refused, [{ place: 2, fault: 'coordinates' }]);
  assert.equal(track.fixes[0]?.time, '2026-03-02T01:30:00.000Z');
  assert.equal(track.fixes[0].accuracy, 20);
  const rec =
    '2026-03-02T01:30:00Z\t*                 \t{"_type":"location","lat":-0.5,"lon":117.15,"tst":1772415000,"acc":12}\n';
  assert.equal(readTrack(rec, null, NOW).fixes[0]?.accuracy, 12);
  const line = {
    type: 'Feature',
    properties: { coordTimes: ['2026-03-02T01:30:00Z', '2026-03-02T02:30:00Z'] },
    geometry: {
      type: 'LineString',
      coordinates: [
        [117.15, -0.5],
        [116.9, -1.1],
      ],
    },
  };
  assert.equal(readTrack(JSON.stringify(line), null, NOW).fixes.length, 2);
});

test('an XML bomb, a broken file and something else are refused', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><gpx>&lol2;</gpx>`;
  assert.throws(() => readTrack(bomb, null, NOW), /document type/);
  assert.throws(() => readTrack('<gpx><trk>', null, NOW), /GPX/);
  assert.throws(() => readTrack('hello', null, NOW), /neither/);
  assert.throws(() => readTrack('{}', null, NOW), /no position/);
});
