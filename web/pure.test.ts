import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { apiAddress } from './address.ts';
import { daysBetween } from './days.ts';
import { readLetter, returnPath } from './entry/addresses.ts';
import { formatFor } from './format.ts';
import { deviceName } from './platform/device-name.ts';
import { valueAt, withValueAt } from './ui/paths.ts';
import { readRupiah } from './ui/read-rupiah.ts';

test('an address leaves out what is empty and joins lists', () => {
  assert.equal(apiAddress('/findings'), '/api/findings');
  assert.equal(
    apiAddress('/findings', {
      page: 2,
      q: '',
      status: ['open', 'late'],
      closed: false,
      agency: null,
      text: 'a & b',
    }),
    '/api/findings?page=2&status=open%2Clate&text=a+%26+b',
  );
});

test('rupiah is read as people type it, and nothing else is guessed', () => {
  assert.equal(readRupiah('Rp 1.250.000'), 1_250_000);
  assert.equal(readRupiah('1 250 000,00'), 1_250_000);
  assert.equal(readRupiah('-5'), -5);
  for (const text of ['', 'seribu', '1,5', '1.000.000,50', '12e3', '99999999999999999'])
    assert.equal(readRupiah(text), null);
});

test('rupiah survives being written with grouping and read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_000_000 }), (value) => {
      assert.equal(readRupiah(new Intl.NumberFormat('id-ID').format(value)), value);
    }),
  );
});

test('after signing in one goes back to a path of the application only', () => {
  assert.equal(returnPath('/app/temuan/1?status=open&page=2'), '/app/temuan/1?status=open&page=2');
  for (const served of ['/m', '/m/pihak/treasurer']) assert.equal(returnPath(served), served);
  for (const foreign of [
    '//a.example',
    'https://a.example',
    '/app/../x:y',
    '/app/login',
    '/app/aktivasi',
    undefined,
    7,
  ]) {
    assert.equal(returnPath(foreign), '/meja');
  }
});

test("a letter's QR code fills in name and code, a broken one nothing", () => {
  assert.deepEqual(readLetter('#siti.w/7K2M9QX4'), { name: 'siti.w', code: '7K2M9QX4' });
  assert.deepEqual(readLetter(''), { name: '', code: '' });
  assert.deepEqual(readLetter('#%E0%A4%A/x'), { name: '', code: '' });
});

test('days and times are written in the language and the zone of the government', () => {
  const id = formatFor('id', 'Asia/Makassar');
  assert.equal(id.day('2026-11-22'), '22 November 2026');
  assert.equal(id.shortDay('2026-08-01'), '1\u00a0Agu\u00a02026');
  assert.equal(id.time('2026-11-21T16:30:00Z'), '22 November 2026 pukul 00.30 WITA');
  assert.equal(id.day(null), '–');
  assert.equal(id.bytes(1_572_864), '1,5 MB');
  const en = formatFor('en', 'Asia/Jayapura');
  assert.equal(en.time('2026-11-22T01:00:00Z'), '22 November 2026 at 10:00 WIT');
  assert.equal(en.count(12_345), '12,345');
});

test('days between two calendar days do not depend on clocks', () => {
  assert.equal(daysBetween('2026-11-22', '2026-11-22'), 0);
  assert.equal(daysBetween('2026-12-31', '2027-01-01'), 1);
  assert.equal(daysBetween('2026-03-01', '2026-02-28'), -1);
});

test('a value at a path is replaced, and nothing beside it', () => {
  const before = { a: [{ b: 1 }, { b: 2 }], c: 'x' };
  const after = withValueAt(before, 'a.1.b', 3);
  assert.deepEqual(after, { a: [{ b: 1 }, { b: 3 }], c: 'x' });
  assert.equal(after.a[0], before.a[0]);
  assert.deepEqual(before.a[1], { b: 2 });
  assert.equal(valueAt(after, 'a.1.b'), 3);
  assert.equal(valueAt(after, 'z.1'), undefined);
});

test("one's own devices are told apart", () => {
  assert.equal(
    deviceName('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537 Chrome/140 Safari/537 Edg/140'),
    'Chrome · Windows',
  );
  assert.equal(deviceName('curl/8'), null);
});
