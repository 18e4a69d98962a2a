import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { keysOn, nextEntry, verifyDirectory, type DirectoryFault } from './directory.ts';
import { signEntry, type SignedEntry } from './directory-entry.ts';
import { appointment, GOVERNMENT, holdCeremony, retirement, verified } from './keys.fixture.ts';
import { newStaffKey } from './staff-key.ts';

const ceremony = await holdCeremony();
const { chain, keys, root } = ceremony;
const pin = { government: GOVERNMENT, root: root.publicKey };

async function fault(entries: unknown, expected: DirectoryFault, entry?: number | null): Promise<void> {
  const reading = await verifyDirectory(entries, pin);
  assert.equal(reading.fault, expected);
  if (entry !== undefined && reading.directory === null) assert.equal(reading.entry, entry);
}

test('a whole chain tells who holds what on a day', async () => {
  const day = keysOn(await verified(ceremony), '2026-11-22');
  assert.equal(day.superAdmin?.recipient, keys.superAdmin.recipient);
  assert.equal(day.recovery?.recipient, ceremony.recovery.recipient);
  assert.deepEqual(
    day.intake.map((each) => each.recipient),
    [keys.intake.recipient, keys.second.recipient],
  );
  assert.equal(day.investigators[0]?.signer, keys.investigator.signer);
  assert.equal(day.alternates[0]?.office, 'Inspektorat Provinsi');
  const before = keysOn(await verified(ceremony), '2026-01-04');
  assert.equal(before.superAdmin, null);
  assert.deepEqual(before.intake, []);
});

test('every kind of tampering has its name', async () => {
  const mallory = await newStaffKey();
  const change = (index: number, entry: object): SignedEntry[] =>
    chain.map((each, at) => (at === index ? { ...each, entry: { ...each.entry, ...entry } as never } : each));
  await fault(change(1, { recipient: mallory.recipient }), 'recipient-swapped', 1);
  const forged = await appointment('super-admin', mallory);
  const fingerprint = (await nextEntry(chain, forged, root.seed)).entry;
  assert.ok(fingerprint.kind === 'appoint');
  await fault(
    change(1, { recipient: mallory.recipient, fingerprint: fingerprint.fingerprint }),
    'signature',
    1,
  );
  await fault(change(2, { role: 'intake' }), 'signature', 2);
  await fault(change(2, { from: '2026-02-01' }), 'signature', 2);
  await fault(
    chain.filter((_, at) => at !== 3),
    'entry-missing',
    3,
  );
  await fault(chain.slice(1), 'entry-missing', 0);
  await fault([...chain.slice(0, 3), chain[4]!, chain[3]!, ...chain.slice(5)], 'entry-missing', 3);
  await fault([...chain.slice(0, 3), chain[2]!, ...chain.slice(3)], 'entry-out-of-order', 3);
  const other = await holdCeremony();
  await fault(other.chain, 'root-differs', 0);
  const second = await signEntry({ ...chain[0]!.entry, number: chain.length }, root.seed);
  await fault([...chain, second], 'second-root', chain.length);
  await fault([...chain, await nextEntry(chain, forged, mallory.signingSeed)], 'signature', chain.length);
  const relinked = await nextEntry(chain, await appointment('intake', mallory), root.seed);
  await fault(
    [...chain, await signEntry({ ...relinked.entry, previous: '0'.repeat(64) }, root.seed)],
    'link',
  );
  const [first, ...rest] = chain;
  await fault([{ ...first!, signature: '0'.repeat(128) }, ...rest], 'signature', 0);
  assert.equal(
    (await verifyDirectory(chain, { ...pin, government: GOVERNMENT.replace('3', '4') })).fault,
    'government-differs',
  );
});

test('what a reader has seen cannot be taken back', async () => {
  const { head } = await verified(ceremony);
  const seen = { ...pin, seen: head };
  assert.equal((await verifyDirectory(chain, seen)).fault, null);
  assert.equal((await verifyDirectory(chain.slice(0, -1), seen)).fault, 'rolled-back');
  const longer = [...chain, await nextEntry(chain, await retirement(keys.second, '2026-03-01'), root.seed)];
  assert.equal((await verifyDirectory(longer, seen)).fault, null);
  const branch = await nextEntry(chain.slice(0, -1), await retirement(keys.second, '2026-03-01'), root.seed);
  assert.equal((await verifyDirectory([...chain.slice(0, -1), branch], seen)).fault, 'rolled-back');
});

test('one Super Admin and one recovery key on any day, and a handover by decree', async () => {
  const next = await newStaffKey();
  const add = async (entries: SignedEntry[], entry: Awaited<ReturnType<typeof appointment>>) => [
    ...entries,
    await nextEntry(entries, entry, root.seed),
  ];
  await fault(await add(chain, await appointment('super-admin', next, '2027-01-01')), 'second-super-admin');
  await fault(await add(chain, await appointment('recovery', next)), 'second-recovery');
  const retired = await add(chain, await retirement(keys.superAdmin, '2026-06-01'));
  await fault(await add(retired, await appointment('super-admin', next, '2026-05-31')), 'second-super-admin');
  const handed = await add(retired, await appointment('super-admin', next, '2026-06-01'));
  const directory = await verified({ chain: handed, root });
  assert.equal(keysOn(directory, '2026-05-31').superAdmin?.recipient, keys.superAdmin.recipient);
  assert.equal(keysOn(directory, '2026-06-01').superAdmin?.recipient, next.recipient);
  await fault(await add(handed, await retirement(keys.superAdmin, '2026-07-01')), 'unknown-key');
  await fault(await add(handed, await appointment('intake', keys.superAdmin)), 'key-reused');
});

test('a key of intake may also investigate; the key of the Super Admin stands alone', async () => {
  const both = [...chain, await nextEntry(chain, await appointment('investigator', keys.intake), root.seed)];
  assert.equal(keysOn(await verified({ chain: both, root }), '2026-02-01').investigators.length, 2);
  const gone = [...chain, await nextEntry(chain, await retirement(keys.second, '2026-03-01'), root.seed)];
  await fault(
    [...gone, await nextEntry(gone, await appointment('investigator', keys.second), root.seed)],
    'key-reused',
  );
  for (const role of ['intake', 'investigator', 'alternate'] as const) {
    const entry = await nextEntry(chain, await appointment(role, keys.superAdmin), root.seed);
    await fault([...chain, entry], 'key-reused');
  }
  await fault(
    [...both, await nextEntry(both, await appointment('intake', keys.intake), root.seed)],
    'key-reused',
  );
});

test('whatever a server sends is read without throwing', async () => {
  await fault(null, 'malformed');
  await fault([], 'empty');
  await fault([{ ...chain[0], more: 1 }], 'malformed', 0);
  await fault([{ entry: { ...chain[0]!.entry, note: 'x' }, signature: chain[0]!.signature }], 'malformed', 0);
  let deep: unknown = 1;
  for (let each = 0; each < 10_000; each += 1) deep = [deep];
  await fault(deep, 'malformed');
  await fault([{ entry: { ...chain[0]!.entry, decree: deep }, signature: chain[0]!.signature }], 'malformed');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.anything(), { maxLength: 4 }), async (noise) => {
      assert.notEqual((await verifyDirectory(noise, pin)).fault, null);
    }),
  );
});
