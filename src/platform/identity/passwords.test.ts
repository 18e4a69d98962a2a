import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashPassword, isOutdated, verifyPassword } from './passwords.ts';
import { weaknessOf } from './password-policy.ts';

const NAUGHTY = [
  'кукушка поёт утром',
  '💃🏽🕺🏿🎷🥁🎻🪗🎺🎸🪘🎹🪕🎶',
  "'; drop table account; --",
  '\u202etest gelap terbalik',
  'ﷺ كلمة سر طويلة',
];

test('a kept password opens with itself only, naughty ones too', async () => {
  for (const password of NAUGHTY) {
    const stored = await hashPassword(password);
    assert.match(stored, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    assert.equal(await verifyPassword(password, stored), true);
    assert.equal(await verifyPassword(`${password} `, stored), false);
    assert.equal(isOutdated(stored), false);
    assert.equal(weaknessOf(password, []), null, password);
  }
});

test('composed and decomposed letters, plain and hard blanks are the same password', async () => {
  const stored = await hashPassword('caf\u00e9 di tepi sungai');
  assert.equal(await verifyPassword('cafe\u0301 di\u00a0tepi sungai', stored), true);
});

test('two keeps of one password differ, and old parameters are seen', async () => {
  assert.notEqual(await hashPassword('sama sama sama'), await hashPassword('sama sama sama'));
  const old = '$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
  assert.equal(isOutdated(old), true);
  assert.equal(await verifyPassword('apa saja', old), false);
});

test('where there is no password nothing fits', async () => {
  assert.equal(await verifyPassword('', null), false);
});

test('weak passwords are refused with a way out in both languages', () => {
  const own = ['siti.rahma', '198003032005012001', 'siti@teladan.go.id', '+6281234567890'];
  const weak = [
    'pendek',
    'aaaaaaaaaaaaaaaa',
    '123456789012',
    'Password123456',
    'P@ssw0rd 2026!',
    'indonesia1945',
    'Bismillah123!',
    'merdeka merdeka 17',
    'Samarinda2026#',
    'namaku siti.rahma ya',
    'SITI.RAHMA kuat sekali',
    'nip 198003032005012001',
    'hp 81234567890 saya',
    '🎷🎷🎷🎷🎷🎷🎷🎷🎷🎷🎷🎷',
    '👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦',
  ];
  for (const password of weak) {
    const said = weaknessOf(password, own);
    assert.ok(said?.id && said.en, password);
  }
  for (const fine of [
    'jendela hujan kuning',
    'kuda-lumping 4 tikar',
    'Tr0mbon!gula7Pagi',
    'password untuk trombon gula',
  ]) {
    assert.equal(weaknessOf(fine, own), null, fine);
  }
});
