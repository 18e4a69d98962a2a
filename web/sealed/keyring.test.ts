import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  appointHolder,
  continueWith,
  foundWith,
} from '../../src/capabilities/whistleblowing/sealing/ceremony.ts';
import { verifyDirectory } from '../../src/capabilities/whistleblowing/sealing/directory.ts';
import { newRoot, newStaffKey } from '../../src/capabilities/whistleblowing/sealing/staff-key.ts';
import { readKeyFile, writeKeyFile } from '../../src/capabilities/whistleblowing/screens/keyring/key-file.ts';
import {
  keyOf,
  memoryOf,
  openDirectory,
} from '../../src/capabilities/whistleblowing/screens/keyring/open-directory.ts';
import { UnlockError } from '../../src/capabilities/whistleblowing/screens/keyring/unlock-error.ts';
import { toHex } from '../../src/platform/sealing/bytes.ts';

const GOVERNMENT = '3f0c6a52-6c55-4a5e-9d0a-0f6d2c1b7a11';
const ACCOUNT = '0d5ab6e0-4f3c-4a51-8a3e-2b9e8a0c7d11';
const TERMS = { decree: { number: '700/12/2026', day: '2026-01-05' }, from: '2026-01-05' };

async function house() {
  const root = await newRoot();
  const key = await newStaffKey();
  const { recipient, signer } = key;
  const chain = await foundWith(GOVERNMENT, root, TERMS, [
    appointHolder('intake', { account: ACCOUNT, recipient, signer }, TERMS),
  ]);
  const pin = { government: GOVERNMENT, root: toHex(root.publicKey) };
  const { directory } = await verifyDirectory(chain, pin);
  assert.ok(directory);
  return { root, key, chain, pin, directory, memory: { ...pin, head: directory.head } };
}

const faultOf = (fault: string) => (error: unknown) => error instanceof UnlockError && error.fault === fault;

test('a key file is read back with what it remembers, and opens with the program age as it is', async () => {
  const { key, memory } = await house();
  const text = writeKeyFile({ identity: key.identity, memory });
  assert.deepEqual(readKeyFile(text), { identity: key.identity, memory });
  assert.deepEqual(readKeyFile(`${key.identity}\r\n`), { identity: key.identity, memory: null });
  const ceremony = { ...memory, head: null };
  assert.deepEqual(readKeyFile(writeKeyFile({ identity: key.identity, memory: ceremony }))?.memory, ceremony);
  assert.ok(text.split('\n').every((line) => line === '' || line.startsWith('# ') || line === key.identity));
  assert.equal(readKeyFile(`${text}${key.identity}\n`), null, 'two keys');
  assert.throws(() => memoryOf('hello'), faultOf('no-key'));
});

test('a key opens only for the account and the directory that it belongs to', async () => {
  const { key, directory, memory } = await house();
  const text = writeKeyFile({ identity: key.identity, memory });
  const open = await keyOf(text, directory, ACCOUNT, '2026-11-22');
  assert.deepEqual(open.roles, ['intake']);
  assert.deepEqual((await keyOf(text, directory, ACCOUNT, '2026-01-04')).roles, [], 'before its first day');
  await assert.rejects(keyOf(text, directory, GOVERNMENT, '2026-11-22'), faultOf('not-yours'));
  const other = writeKeyFile({ identity: (await newStaffKey()).identity, memory });
  await assert.rejects(keyOf(other, directory, ACCOUNT, '2026-11-22'), faultOf('not-appointed'));
});

test('a server with another root, or with entries hidden, is found out by what a key remembers', async () => {
  const { chain, pin, root, memory } = await house();
  assert.equal((await openDirectory(chain, pin, [memory])).fault, null);
  const forged = await house();
  assert.equal((await openDirectory(forged.chain, forged.pin, [])).fault, null, 'consistent in itself');
  assert.equal((await openDirectory(forged.chain, forged.pin, [memory])).fault, 'other-root');
  const { recipient, signer } = await newStaffKey();
  const more = await continueWith(chain, GOVERNMENT, root, [
    appointHolder('investigator', { account: ACCOUNT, recipient, signer }, TERMS),
  ]);
  const { directory } = await verifyDirectory([...chain, ...more], pin);
  const newer = { ...pin, head: directory!.head };
  assert.equal((await openDirectory(chain, pin, [memory, newer])).fault, 'rolled-back');
  assert.equal((await openDirectory([...chain, ...more], pin, [memory, newer])).fault, null);
  assert.equal((await openDirectory(chain.slice(1), pin, [])).fault, 'entry-missing');
});
