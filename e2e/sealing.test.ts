import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { newIdentity, open, recipientOf } from '../src/platform/sealing/age.ts';
import { ageOpens, ageSeals, noAge } from '../src/platform/sealing/age-programs.fixture.ts';
import { fromBase64, toBase64, toHex, utf8 } from '../src/platform/sealing/bytes.ts';
import { newSigningKey, sign } from '../src/platform/sealing/ed25519.ts';
import { unpad } from '../src/platform/sealing/padding.ts';
import { holdCeremony, GOVERNMENT } from '../src/capabilities/whistleblowing/sealing/keys.fixture.ts';
import { deriveMailbox } from '../src/capabilities/whistleblowing/sealing/mailbox.ts';
import { readReceipt } from '../src/capabilities/whistleblowing/sealing/receipt.ts';
import { noBrowser, openBrowser } from './browser.ts';

const ORIGIN = 'http://wbs.localhost';
const modules = new Map<string, string>();
let browser: Browser;
let page: Page;

before(async () => {
  if (noBrowser !== false) return;
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2020',
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('sealing.fixture.ts', import.meta.url)),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'sealing.js', chunkFileNames: '[name].js' },
      },
    },
  });
  for (const { output } of [built].flat().filter((each) => 'output' in each))
    for (const each of output) if (each.type === 'chunk') modules.set(`/${each.fileName}`, each.code);
  browser = await openBrowser();
  page = await browser.newPage();
  await page.route(`${ORIGIN}/**`, (route) => {
    const code = modules.get(new URL(route.request().url()).pathname);
    return code === undefined
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>.</title>' })
      : route.fulfill({ contentType: 'text/javascript', body: code });
  });
  await page.goto(`${ORIGIN}/`);
});

after(async () => browser?.close());

/** Runs the body of an async function in the page; `s` holds the modules of sealing.fixture.ts, `given` what is handed in. */
function inPage<T>(body: string, given: unknown = null): Promise<T> {
  const code = `(async (given) => { const s = await import('/sealing.js'); ${body} })`;
  return page.evaluate(`${code}(${JSON.stringify(given)})`);
}

test(
  'the browser opens what age sealed, and age what the browser sealed',
  { skip: noBrowser || noAge },
  async () => {
    const identity = await newIdentity();
    const recipient = await recipientOf(identity);
    const theirs = toBase64(ageSeals(utf8('dari program age'), [recipient]));
    const read = await inPage<string>('return s.openText(s.fromBase64(given.theirs), [given.identity])', {
      theirs,
      identity,
    });
    assert.equal(read, 'dari program age');
    const ours = await inPage<string>(
      "return s.toBase64(await s.sealText('dari peramban', [given]))",
      recipient,
    );
    assert.equal(ageOpens(fromBase64(ours), identity).toString(), 'dari peramban');
  },
);

test('signatures agree between browser and Node', { skip: noBrowser }, async () => {
  const key = await newSigningKey();
  const signature = toHex(await sign(key.seed, utf8('rantai')));
  const told = await inPage<{ right: boolean; wrong: boolean; mine: string }>(
    `const [key, seed, signature] = [given.key, given.seed, given.signature].map(s.fromHex);
     return {
       right: await s.verifies(key, s.utf8('rantai'), signature),
       wrong: await s.verifies(key, s.utf8('rantaj'), signature),
       mine: s.toHex(await s.sign(seed, s.utf8('rantai'))),
     };`,
    { key: toHex(key.publicKey), seed: toHex(key.seed), signature },
  );
  assert.deepEqual(told, { right: true, wrong: false, mine: signature });
});

test(
  'a browser verifies the directory, seals a report and reads it in its mailbox; intake opens it',
  { skip: noBrowser },
  async () => {
    const { chain, root, keys } = await holdCeremony();
    const { receipt } = readReceipt('0123 4567 8901 2345 6789');
    assert.ok(receipt);
    const told = await inPage<{
      report: { caseWraps: { file: string }[]; narrative: string; mailboxAuthHash: string };
      read: string;
      forged: string;
      evidence: string;
      progress: number;
    }>(
      `const pin = { government: given.government, root: given.root };
     const { directory } = await s.verifyDirectory(given.chain, pin);
     const forged = await s.verifyDirectory(given.chain.slice(1), pin);
     const { readers } = s.readersOf(s.keysOn(directory, '2026-11-22'), 'none');
     const [caseKey, mailbox] = [await s.newCaseKey(), await s.deriveMailbox(given.receipt, given.government)];
     let progress = 0;
     const file = new Blob([new Uint8Array(300000).fill(7)]);
     const { stream } = await s.sealEvidence(file.stream(), file.size, caseKey, (done) => { progress = done; });
     const sealed = await s.readStream(stream, 1e6);
     const report = await s.sealReport({
       mode: 'anonymous', urgent: false, assisted: false, conflict: 'none', files: [], identity: null,
       narrative: { version: 1, kind: 'narrative', language: 'id', category: 'other', what: 'Uang ketuk palu', who: 'x',
         when: 'x', where: 'x', how: 'x', agency: null, urgent: null, evidence: [], fewer: null, villageFund: null },
     }, caseKey, mailbox, readers);
     const mine = await s.openMailboxWrap(s.fromBase64(report.mailboxWrap), mailbox);
     const { what } = await s.openNarrative(report.narrative, mine);
     return { report, read: what, forged: forged.fault, evidence: s.toBase64(sealed), progress };`,
      { chain, root: root.publicKey, government: GOVERNMENT, receipt },
    );
    assert.equal(told.read, 'Uang ketuk palu');
    assert.equal(told.forged, 'entry-missing');
    assert.ok(told.progress >= 300_000);
    const { auth } = await deriveMailbox(receipt, GOVERNMENT);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', auth));
    assert.equal(told.report.mailboxAuthHash, toHex(hash));
    const wrap = await open(fromBase64(told.report.caseWraps[0]!.file), [keys.intake.identity]);
    const identity = /^AGE-SECRET-KEY-1\S+$/m.exec(new TextDecoder().decode(wrap))?.[0] ?? '';
    const evidence = unpad(await open(fromBase64(told.evidence), [identity]));
    assert.equal(evidence.length, 300_000);
    assert.ok(evidence.every((each) => each === 7));
  },
);
