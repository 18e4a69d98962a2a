import assert from 'node:assert/strict';
import { argon2Sync, createHash, hkdfSync } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { recipientOf } from '../../../platform/sealing/age.ts';
import { secretOf } from '../../../platform/sealing/age-keys.ts';
import { ageNamesRecipient, noAge } from '../../../platform/sealing/age-programs.fixture.ts';
import { authHash, authText, deriveMailbox } from './mailbox.ts';
import { GOVERNMENT } from './keys.fixture.ts';
import { newReceipt, printReceipt, readReceipt, receiptWords, type Receipt } from './receipt.ts';

const receipts = fc
  .bigInt({ min: 0n, max: (1n << 66n) - 1n })
  .map((value) => value.toString().padStart(20, '0') as Receipt);

test('both spellings, as printed or badly typed, are the same receipt', () => {
  fc.assert(
    fc.property(receipts, (receipt) => {
      assert.match(printReceipt(receipt), /^\d{4}( \d{4}){4}$/);
      const words = receiptWords(receipt);
      for (const typed of [
        receipt,
        printReceipt(receipt),
        printReceipt(receipt).replaceAll(' ', '-'),
        ` ${printReceipt(receipt).replaceAll(' ', ' – ')}\n`,
        receipt.replaceAll('0', 'O').replaceAll('1', 'l'),
        words.join(' '),
        words.join(', ').toUpperCase(),
        words.map((each) => each.slice(0, 4)).join('-'),
      ])
        assert.equal(readReceipt(typed).receipt, receipt, typed);
    }),
  );
});

test('a slip is named: too short, no such word, no such receipt', () => {
  assert.deepEqual(readReceipt('1234 5678').fault, { fault: 'length', count: 8 });
  assert.deepEqual(readReceipt('').fault, { fault: 'length', count: 0 });
  assert.deepEqual(readReceipt('abad abai abjad xxxx abon acar').fault, { fault: 'word', place: 4 });
  assert.deepEqual(readReceipt('9'.repeat(20)).fault, { fault: 'impossible' });
  fc.assert(fc.property(fc.string(), (text) => void readReceipt(text)));
});

test('every bit of 66 is drawn as often as not', () => {
  const counts = Array.from({ length: 66 }, () => 0);
  const many = Array.from({ length: 4000 }, newReceipt);
  assert.equal(new Set(many).size, many.length);
  for (const receipt of many) {
    assert.match(receipt, /^\d{20}$/);
    counts.forEach((_, bit) => (counts[bit]! += Number((BigInt(receipt) >> BigInt(bit)) & 1n)));
  }
  // Eight standard deviations: a fair source misses this once in 10^13 runs.
  for (const count of counts) assert.ok(Math.abs(count - 2000) < 253, String(counts));
});

test('the mailbox’s keys are Argon2id and HKDF as Node computes them', async () => {
  const receipt = '01234567890123456789' as Receipt;
  const mailbox = await deriveMailbox(receipt, GOVERNMENT);
  const stretched = argon2Sync('argon2id', {
    message: receipt,
    nonce: createHash('sha256').update(`lurus wbs mailbox${GOVERNMENT}`).digest(),
    parallelism: 1,
    tagLength: 32,
    memory: 65_536,
    passes: 3,
  });
  const derived = (info: string) => new Uint8Array(hkdfSync('sha256', stretched, '', info, 32));
  assert.deepEqual(mailbox.auth, derived('auth'));
  assert.deepEqual(secretOf(mailbox.identity), derived('x25519'));
  assert.deepEqual(mailbox.proof, derived('case-key'));
  assert.equal(await authHash(mailbox.auth), createHash('sha256').update(mailbox.auth).digest('hex'));
  assert.equal(authText(mailbox), Buffer.from(mailbox.auth).toString('hex'));
  const elsewhere = await deriveMailbox(receipt, GOVERNMENT.replace('3', '4'));
  assert.notDeepEqual(elsewhere.auth, mailbox.auth);
});

test('age-keygen names the same recipient for a mailbox', { skip: noAge }, async () => {
  const { identity } = await deriveMailbox(newReceipt(), GOVERNMENT);
  assert.match(identity, /^AGE-SECRET-KEY-1/);
  assert.equal(await recipientOf(identity), ageNamesRecipient(identity));
});
