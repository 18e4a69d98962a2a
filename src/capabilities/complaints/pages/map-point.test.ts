import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mapPoint } from './map-point.ts';

const HERE = { lat: -1.265386, lng: 116.8312 };

test('coordinates and links of maps are understood as people paste them', () => {
  for (const typed of [
    '-1.265386, 116.8312',
    '-1.265386 116.831200',
    ' (-1.265386,116.8312) ',
    '-1,265386; 116,8312',
    'geo:-1.265386,116.8312?z=17',
    'https://www.google.com/maps/@-1.265386,116.8312,17z',
    'https://www.google.com/maps/place/Pasar/@-1.3,116.9,17z/data=!3m1!4b1!4m6!3d-1.265386!4d116.8312',
    'https://maps.google.com/?q=-1.265386,116.8312',
    'https://www.google.com/maps/search/?api=1&query=-1.265386%2C116.8312',
    'https://www.openstreetmap.org/?mlat=-1.265386&mlon=116.8312#map=17/-1.3/116.9',
    'https://www.openstreetmap.org/#map=17/-1.265386/116.8312',
  ])
    assert.deepEqual(mapPoint(typed), HERE, typed);
  for (const typed of [`1°15'55.39"S 116°49'52.32"E`, '1° 15’ 55,39” LS, 116° 49’ 52,32” BT']) {
    const found = mapPoint(typed);
    assert.ok(found !== null && found !== 'short' && Math.abs(found.lat - HERE.lat) < 1e-5, typed);
  }
});

test('a short link is told as such; anything else is no point', () => {
  assert.equal(mapPoint('https://maps.app.goo.gl/AbCdEf'), 'short');
  for (const typed of ['', 'depan pasar', '91.5, 10.5', '-1.2', '0812345678', 'https://contoh.id/@abc'])
    assert.equal(mapPoint(typed), null, typed);
});

test('every point on earth survives being written down, and no text breaks it', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      (lat, lng) => {
        const found = mapPoint(`${lat.toFixed(6)}, ${lng.toFixed(6)}`);
        assert.ok(found !== null && found !== 'short');
        assert.ok(Math.abs(found.lat - lat) < 1e-5 && Math.abs(found.lng - lng) < 1e-5);
      },
    ),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      mapPoint(text);
    }),
  );
});
