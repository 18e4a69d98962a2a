import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readGpsLogger } from './gpslogger.ts';
import { readOsmAnd } from './osmand.ts';
import { readOwnTracks } from './owntracks.ts';
import { readTraccarJson, traccarToken } from './traccar-json.ts';

const NOW = 1_772_500_000;

test('OwnTracks: one message, an array with something else in it, and units', () => {
  const location = {
    _type: 'location',
    lat: -1.2675,
    lon: 116.8289,
    tst: NOW - 10,
    acc: 12,
    vel: 36,
    t: 'p',
    created_at: NOW - 7,
  };
  const [taken] = readOwnTracks(location, NOW);
  assert.deepEqual(taken?.fix, {
    source: 'owntracks',
    latitude: -1.2675,
    longitude: 116.8289,
    at: NOW - 10,
    sent: NOW - 7,
    satelliteTime: true,
    accuracy: 12,
    radius: '68',
    altitude: null,
    speed: 10,
    mock: null,
    repeated: true,
  });
  const many = readOwnTracks(
    [location, { _type: 'lwt' }, { ...location, lat: 91 }, 7, { ...location, tst: 5 }],
    NOW,
  );
  assert.deepEqual(
    many.map((each) => (each.fix === null ? each.fault : 'taken')),
    ['taken', null, 'coordinates', 'not-a-position', 'time-ancient'],
  );
});

test('OsmAnd: knots, every form of time, and place in one field', () => {
  const base = { lat: '-0.5', lon: '117.15', speed: '10', accuracy: '20' };
  for (const timestamp of [
    String(NOW),
    `${NOW}000`,
    '2026-03-03T01:06:40Z',
    '2026-03-03 01:06:40',
    '2026-03-03T09:06:40+08:00',
  ])
    assert.equal(readOsmAnd({ ...base, timestamp }, NOW).fix?.at, NOW, timestamp);
  const { fix } = readOsmAnd({ ...base, mock: 'true' }, NOW);
  assert.ok(fix && Math.abs(fix.speed! - 5.1444) < 1e-3);
  assert.equal(fix.mock, true);
  assert.equal(readOsmAnd({ location: '-0.5,117.15', timestamp: 'soon' }, NOW).fault, 'time-missing');
  assert.equal(readOsmAnd({ lat: 'NaN', lon: '1', timestamp: String(NOW) }, NOW).fault, 'coordinates');
  assert.equal(readOsmAnd({ ...base, timestamp: String(NOW + 200_000) }, NOW).fault, 'time-future');
});

test('Traccar Client: m/s, unknown speed, a batch with a bad element keeps the good ones', () => {
  const location = {
    timestamp: '2026-03-03T01:06:40.000Z',
    coords: { latitude: -1, longitude: 116, accuracy: 5, speed: -1, altitude: 5 },
    mock: true,
  };
  const [one] = readTraccarJson({ location, device_id: 'token' }, NOW);
  assert.equal(one?.fix?.at, NOW);
  assert.equal(one.fix.speed, null);
  assert.equal(one.fix.mock, true);
  const batch = readTraccarJson({ locations: [location, { coords: {} }, null] }, NOW);
  assert.deepEqual(
    batch.map((each) => each.fault),
    [null, 'coordinates', 'not-a-position'],
  );
  assert.equal(traccarToken({ device_id: 'token' }), 'token');
  assert.equal(traccarToken([]), null);
});

test('GPSLogger: m/s and seconds', () => {
  const { fix } = readGpsLogger(
    { lat: '-1', lon: '116', ts: String(NOW), spd: '3.5', acc: '0', prov: 'gps' },
    NOW,
  );
  assert.equal(fix?.speed, 3.5);
  assert.equal(fix.accuracy, null);
  assert.equal(fix.satelliteTime, true);
});

test('whatever a client sends, each element is taken or refused, and nothing taken is out of this world', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      for (const taken of [
        ...readOwnTracks(a, NOW),
        ...readTraccarJson(b, NOW),
        ...readTraccarJson({ locations: [a, b] }, NOW),
      ])
        if (taken.fix) assert.ok(Math.abs(taken.fix.latitude) <= 90 && Number.isFinite(taken.fix.at));
    }),
  );
});
