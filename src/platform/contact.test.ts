import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { maskContact, readContact } from './contact.ts';

test('a telephone number is kept in one spelling', () => {
  for (const typed of [
    '0812-3456-7890',
    '0812 3456-7890',
    '6281234567890',
    '+62 812 3456 7890',
    '+62 (0)812 3456 7890',
    '0062 812 3456 7890',
    '81234567890',
  ]) {
    assert.equal(readContact('phone', typed), '+6281234567890', typed);
  }
  assert.equal(readContact('phone', '(0341) 555-123'), '+62341555123');
  assert.equal(readContact('phone', '+60 12-345 6789'), '+60123456789');
  for (const typed of ['12', 'abc', '', '1234567890', '0812345678901234', '021-555', '+0812345678'])
    assert.equal(readContact('phone', typed), null, typed);
});

test('a mail address is kept as typed', () => {
  assert.equal(readContact('email', ' a@b.id '), 'a@b.id');
  assert.equal(readContact('email', ' a@contoh.id '), 'a@contoh.id');
  for (const typed of ['a', 'a@b', 'a@b.i', 'a@b.id, c@d.id', 'a b@c.id', `${'a'.repeat(250)}@b.id`])
    assert.equal(readContact('email', typed), null, typed);
});

test('what is kept is read as itself, and shown in part only', () => {
  fc.assert(
    fc.property(fc.constantFrom('phone', 'email'), fc.string({ unit: 'grapheme-ascii' }), (kind, typed) => {
      const kept = readContact(kind, typed);
      if (kept !== null) assert.equal(readContact(kind, kept), kept);
    }),
  );
  assert.equal(maskContact('+6281234567890'), '0812…90');
  assert.equal(maskContact('siti@contoh.id'), 's…@contoh.id');
});
