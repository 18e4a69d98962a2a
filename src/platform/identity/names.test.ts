import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readLoginName } from './login-names.ts';
import { makeUserNames } from './user-names.ts';

test('every spelling of a telephone number is the same name', () => {
  const spellings = [
    '081234567890',
    '+62 812-3456-7890',
    '62812 3456 7890',
    '0812.3456.7890',
    '(0812) 34567890',
    '81234567890',
  ];
  for (const typed of spellings) {
    assert.deepEqual(readLoginName(typed), { kind: 'phone', value: '+6281234567890' }, typed);
  }
});

test('NIP, address and user name are told apart', () => {
  assert.deepEqual(readLoginName(' 19800303 200501 2 001 '), { kind: 'nip', value: '198003032005012001' });
  assert.deepEqual(readLoginName('Siti@Teladan.go.id'), { kind: 'email', value: 'siti@teladan.go.id' });
  assert.deepEqual(readLoginName('Siti.Rahma2'), { kind: 'user-name', value: 'siti.rahma2' });
  assert.deepEqual(readLoginName(''), { kind: 'user-name', value: '' });
});

test('no text makes the reading fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => typeof readLoginName(text).value === 'string'),
  );
});

test('user names come from the name, without titles, and never twice', () => {
  const taken = new Set(['budi.santoso']);
  assert.deepEqual(
    makeUserNames(
      [
        'Budi Santoso',
        'Dr. H. Budi Santoso, S.Sos., M.Si.',
        'Siti',
        "Nur'aini Rahma Dewi",
        'José Ñandú',
        '李',
        'X',
        'Siti',
      ],
      taken,
    ),
    ['budi.santoso2', 'budi.santoso3', 'siti', 'nuraini.rahma', 'jose.nandu', 'pegawai', 'pegawai2', 'siti2'],
  );
});

test('any name gives a user name that is unique, well formed and read back as one', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 30 }), (names) => {
      const made = makeUserNames(names, new Set());
      assert.equal(new Set(made).size, names.length);
      for (const each of made) {
        assert.match(each, /^[a-z][a-z0-9.]{1,39}$/);
        assert.deepEqual(readLoginName(each), { kind: 'user-name', value: each });
      }
    }),
  );
});
