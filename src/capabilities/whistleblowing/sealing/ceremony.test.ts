import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { encodeBech32 } from '../../../platform/sealing/bech32.ts';
import { toHex } from '../../../platform/sealing/bytes.ts';
import {
  appointHolder,
  appointOffice,
  appointRecovery,
  ChainError,
  continueWith,
  foundWith,
  retireKey,
} from './ceremony.ts';
import { fingerprintOf } from './directory-entry.ts';
import { keysOn, verifyDirectory } from './directory.ts';
import { printRequest, readRequest, requestWords } from './key-request.ts';
import { GOVERNMENT } from './keys.fixture.ts';
import { readersOf } from './readers.ts';
import { newRecoveryKey, newRoot, newStaffKey } from './staff-key.ts';

const ACCOUNT = '0d5ab6e0-4f3c-4a51-8a3e-2b9e8a0c7d11';
const TERMS = { decree: { number: '700/12/2026', day: '2026-01-05' }, from: '2026-01-05' };

async function request() {
  const { recipient, signer } = await newStaffKey();
  return { account: ACCOUNT, recipient, signer };
}

test('a request for a key is read back as it was printed, however it is typed', () => {
  fc.assert(
    fc.property(
      fc.uuid(),
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      (account, key, signer) => {
        const each = { account, recipient: encodeBech32('age', key), signer: toHex(signer) };
        const printed = printRequest(each);
        assert.match(printed, /^LURUS-MINTA-1( [0-9A-Z]{5})+( [0-9A-Z]{1,4})?$/);
        assert.deepEqual(readRequest(printed), each);
        assert.deepEqual(readRequest(`  ${printed.toLowerCase().replaceAll(' ', '\n')} `), each);
      },
    ),
  );
});

test('a slip in a typed request is found, and another key has other words', async () => {
  const each = await request();
  const printed = printRequest(each);
  for (const place of [20, 60, printed.length - 3]) {
    const letter = printed[place] === 'Q' ? 'P' : 'Q';
    const wrong =
      printed[place] === ' '
        ? `${printed.slice(0, place)}Q${printed.slice(place)}`
        : printed.slice(0, place) + letter + printed.slice(place + 1);
    assert.throws(() => readRequest(wrong));
  }
  const words = (await requestWords(each)).join(' ');
  assert.notEqual((await requestWords({ ...each, signer: '00'.repeat(32) })).join(' '), words);
  assert.notEqual((await requestWords(await request())).join(' '), words);
});

test('a foundation with one holder of each kind lets reports be sent, with and without a conflict', async () => {
  const root = await newRoot();
  const recovery = await newRecoveryKey();
  const office = await newStaffKey();
  const chain = await foundWith(GOVERNMENT, root, TERMS, [
    appointHolder('super-admin', await request(), TERMS),
    appointRecovery(recovery.recipient, TERMS),
    appointHolder('intake', await request(), TERMS),
    appointOffice('Inspektorat Provinsi', office.recipient, TERMS),
  ]);
  const { directory } = await verifyDirectory(chain, { government: GOVERNMENT, root: toHex(root.publicKey) });
  assert.ok(directory);
  assert.equal(readersOf(keysOn(directory, TERMS.from), 'none').fault, null);
  assert.equal(readersOf(keysOn(directory, TERMS.from), 'alternate').fault, null);
});

test('a new Super Admin takes over only where the old one is retired first', async () => {
  const root = await newRoot();
  const old = await request();
  const chain = await foundWith(GOVERNMENT, root, TERMS, [appointHolder('super-admin', old, TERMS)]);
  const later = { ...TERMS, from: '2026-06-01' };
  const next = appointHolder('super-admin', await request(), later);
  await assert.rejects(
    continueWith(chain, GOVERNMENT, root, [next]),
    (error) => error instanceof ChainError && error.directoryFault === 'second-super-admin',
  );
  const added = await continueWith(chain, GOVERNMENT, root, [
    retireKey(await fingerprintOf(old.recipient), later),
    next,
  ]);
  assert.equal(added.length, 2);
  await assert.rejects(continueWith(chain, GOVERNMENT, await newRoot(), [next]), ChainError);
});
