import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromBase64, toBase64 } from '../../../platform/sealing/bytes.ts';
import { inWords } from '../../../platform/sealing/words.ts';
import type { MailboxMessage, MailboxState } from '../contract.ts';
import { STATUSES } from '../rules/status.ts';
import { newCaseKey, wrapForMailbox } from '../sealing/case-key.ts';
import { fingerprintOf } from '../sealing/directory-entry.ts';
import { GOVERNMENT, holdCeremony, verified } from '../sealing/keys.fixture.ts';
import { authText, type Mailbox } from '../sealing/mailbox.ts';
import { openMessage, sealMessage, type Message } from '../sealing/message.ts';
import { newReceipt, printReceipt, receiptWords } from '../sealing/receipt.ts';
import { sendFiles } from './browser/mailbox/mailbox-files.ts';
import { openBox, type BoxHouse } from './browser/mailbox/mailbox-side.ts';
import { stepsTo } from './browser/mailbox/mailbox-steps.ts';
import { isRootInWords, trustOf } from './browser/mailbox/mailbox-trust.ts';
import { readSlip, slipText } from './browser/receipt/receipt-slip.ts';
import { newMailbox } from '../demo/sealed-sample.ts';

const hashes = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((each) => Buffer.from(each).toString('hex'));

test('a slip is read in digits, in words, with the root behind it and as the QR code holds it', () => {
  fc.assert(
    fc.property(hashes, fc.boolean(), (hash, byDigits) => {
      const receipt = newReceipt();
      const root = inWords(hash);
      const own = byDigits ? printReceipt(receipt) : receiptWords(receipt).join('  ');
      for (const [typed, words] of [
        [own, []],
        [`${own}\n${root.join(' ')}`, root],
        [slipText(receipt, root.join(' ')), root],
        [`  ${own.toUpperCase()}, ${root.join('-').toUpperCase()}`, root],
      ] as const) {
        const { slip, fault } = readSlip(typed);
        assert.equal(fault, null, typed);
        assert.equal(slip?.receipt, receipt);
        assert.deepEqual(slip?.rootWords, words);
      }
      assert.deepEqual(readSlip(own, root.join(' ')).slip?.rootWords, root);
      assert.equal(readSlip(own, root.slice(1).join(' ')).fault?.fault, 'root-words');
    }),
    { numRuns: 40 },
  );
  assert.equal(readSlip('').fault?.fault, 'length');
  assert.equal(readSlip('satu dua tiga').fault?.fault, 'length');
});

test('another root, a directory that lost entries and a forged one are each named; a longer one is well', async () => {
  const ceremony = await holdCeremony();
  const { head, root } = await verified(ceremony);
  const own = { root, government: GOVERNMENT };
  const seen = { root, head };
  const { chain } = ceremony;
  assert.equal(await trustOf(chain, own, seen), 'whole');
  assert.equal(await trustOf(chain, own, null), 'whole');
  const earlier = { root, head: (await verified({ ...ceremony, chain: chain.slice(0, -1) })).head };
  assert.equal(await trustOf(chain, own, earlier), 'whole');
  assert.equal(await trustOf(chain.slice(0, -1), own, seen), 'rolled-back');
  const other = await holdCeremony();
  assert.equal(await trustOf(other.chain, { ...own, root: other.root.publicKey }, seen), 'root-differs');
  assert.equal(await trustOf(other.chain, own, seen), 'root-differs');
  assert.equal(await trustOf([...chain.slice(0, 2), ...chain.slice(3)], own, seen), 'forged');
  assert.equal(await trustOf(chain, { ...own, root: null }, null), 'forged');
  const words = inWords(await fingerprintOf(root));
  assert.ok(await isRootInWords(root, words));
  assert.ok(
    await isRootInWords(
      root,
      words.map((each) => each.slice(0, 4)),
    ),
  );
  assert.equal(await isRootInWords(root, words.slice(1)), false);
  assert.equal(await isRootInWords(root, [...words.slice(1), words[0] ?? '']), false);
});

test('every state of a report is drawn with exactly one place where it stands', () => {
  for (const status of STATUSES) {
    const steps = stepsTo(status);
    assert.equal(steps.filter((each) => each.status === status).length, 1, status);
    const here = steps.findIndex((each) => each.status === status);
    assert.ok(steps.slice(0, here).every((each) => each.state === 'done'));
    assert.ok(steps.slice(here + 1).every((each) => each.state === 'ahead'));
  }
});

interface FakeServer {
  house: BoxHouse;
  state: MailboxState;
  written: MailboxMessage[];
  lose: boolean;
}

async function serverOf(mailbox: Mailbox, wrap: Uint8Array): Promise<FakeServer> {
  const ceremony = await holdCeremony();
  const fake: FakeServer = {
    written: [],
    lose: false,
    state: {
      number: 'WBS-2026-1',
      day: '2026-11-23',
      status: 'received',
      mayObject: false,
      checkin: null,
      clocks: [],
      wrap: toBase64(wrap),
      messages: [],
      openings: [],
      padding: '',
    } as unknown as MailboxState,
    house: {
      pin: { root: ceremony.root.publicKey, government: GOVERNMENT },
      sendFiles: (files, key, progress) =>
        sendFiles(files, key, {
          token: 'token',
          parts: { putPart: async (_file, part) => part + 1, nextPart: async () => 0 },
          wait: async () => {},
          progress,
        }),
      wire: {
        directory: async () => ceremony.chain,
        openMailbox: async (auth) => {
          assert.equal(auth, authText(mailbox));
          return structuredClone(fake.state);
        },
        say: async (message) => {
          fake.written.push(message);
          const { kind, body } = message;
          fake.state.messages.push({
            id: String(fake.written.length),
            day: fake.state.day,
            kind,
            sender: 'reporter',
            body,
            files: [],
          });
          if (fake.lose) throw new TypeError('lost');
          return structuredClone(fake.state);
        },
      },
    },
  };
  return fake;
}

test('a letter whose answer was lost is not written twice, and files are named inside the seal only', async () => {
  const [key, mailbox] = [await newCaseKey(), await newMailbox()];
  const server = await serverOf(mailbox, await wrapForMailbox(key, mailbox));
  const box = await openBox(mailbox, server.house);
  const file = new File(['bukti'], 'kuitansi rahasia.pdf', { type: 'application/pdf' });
  const letter = { kind: 'message', text: 'Ada bukti lagi.', files: [file] } as const;
  server.lose = true;
  await assert.rejects(
    box.say(letter, () => {}),
    TypeError,
  );
  server.lose = false;
  const after = await box.say(letter, () => {});
  assert.equal(server.written.length, 1);
  assert.deepEqual(after.letters, [
    { day: '2026-11-23', kind: 'message', sender: 'reporter', text: 'Ada bukti lagi.', files: [file.name] },
  ]);
  const [sent] = server.written;
  assert.equal(sent?.upload?.files.length, 1);
  assert.ok(!JSON.stringify(sent).includes('kuitansi'));
  assert.equal((await openMessage(sent?.body ?? '', key)).files[0]?.name, file.name);
});

test('the office cannot speak as the reporter, and a mailbox with a foreign case key is refused', async () => {
  const [key, mailbox, stranger] = [await newCaseKey(), await newMailbox(), await newMailbox()];
  const server = await serverOf(mailbox, await wrapForMailbox(key, mailbox));
  const words: Message = {
    version: 1,
    kind: 'message',
    from: 'office',
    text: 'Saya cabut laporan.',
    files: [],
  };
  server.state.messages.push({
    id: '1',
    day: server.state.day,
    kind: 'message',
    sender: 'reporter',
    body: await sealMessage(words, key),
    files: [],
  });
  const box = await openBox(mailbox, server.house);
  assert.equal(box.letters[0]?.text, null);
  assert.equal(box.trust, 'whole');
  server.state.wrap = toBase64(await wrapForMailbox(key, { ...stranger, identity: mailbox.identity }));
  await assert.rejects(openBox(mailbox, server.house), /proof/);
  assert.ok(fromBase64(server.state.wrap).length > 0);
});
