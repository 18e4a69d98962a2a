import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import type { CasePage, CaseDetail } from '../src/capabilities/whistleblowing/contract-desk.ts';
import { readKeyFile } from '../src/capabilities/whistleblowing/screens/keyring/key-file.ts';
import { openCaseKey } from '../src/capabilities/whistleblowing/sealing/case-key.ts';
import { authText, deriveMailbox } from '../src/capabilities/whistleblowing/sealing/mailbox.ts';
import { readReceipt } from '../src/capabilities/whistleblowing/sealing/receipt.ts';
import { openNarrative } from '../src/capabilities/whistleblowing/sealing/report.ts';
import { openWithPassphrase } from '../src/platform/sealing/age.ts';
import { fromBase64, readUtf8 } from '../src/platform/sealing/bytes.ts';
import type { Program } from './program.ts';
import { askerOf, jsonOf, signInSealed, type Ask } from './sealed-wire.ts';
import { sharedProgram } from './shared.ts';

let program: Program;
let ask: Ask;
// A suite, so that its program starts when its turn comes and stops when it is over.
describe('the demo’s sealed channel', () => {
  before(async () => {
    program = await sharedProgram();
    ask = askerOf(program.url.replace('//localhost', '//wbs.localhost'));
  });

  const visitor = (name: string) => join(program.folder, 'data/demo-wbs', name);

  test('visitors of the demo meet an open channel that says it is a demo', async () => {
    const page = await (await ask('/', { headers: { accept: 'text/html' } })).text();
    assert.match(page, /PERAGAAN/);
    assert.match(page, /SK 000\/1\/DEMO/);
    const wizard = await (await ask('/baru', { headers: { accept: 'text/html' } })).text();
    assert.match(wizard, /&quot;personToken&quot;:false/, 'tokens of verified people are off');
  });

  test('a receipt of the demo folder opens its mailbox', async () => {
    const [printed] = readFileSync(visitor('tanda-terima.txt'), 'utf8').match(/\d{4}( \d{4}){4}/)!;
    const auth = authText(await deriveMailbox(readReceipt(printed).receipt!, await governmentId()));
    const reply = await ask('/api/wbs/mailbox', { method: 'POST', body: { auth } });
    const state = await jsonOf<{ openings: unknown[]; messages: unknown[] }>(reply, 'mailbox');
    assert.ok(state.messages.length > 0 && state.openings.length === 1);
  });

  test('a key file of the demo folder opens what its holder may read, and the alternate has one report of his own', async () => {
    const desk = await signInSealed(ask, program.accounts.get('wbs-intake')!);
    const passphrases = readFileSync(visitor('frasa-sandi.txt'), 'utf8');
    const passphrase = /^wbs-intake: ([a-z ]+?) {3}/m.exec(passphrases)![1]!;
    const file = await openWithPassphrase(readFileSync(visitor('kunci-wbs-intake.age')), passphrase);
    const { identity } = readKeyFile(readUtf8(file))!;
    const { rows, total } = await desk.get<CasePage>('/wbs/desk/cases');
    assert.equal(total, 11);
    const { wrap, narrative } = await desk.get<CaseDetail>(`/wbs/desk/cases/${rows[0]!.id}`);
    assert.ok(
      (await openNarrative(narrative, await openCaseKey(fromBase64(wrap), identity))).what.length > 30,
    );
    const other = await signInSealed(ask, program.accounts.get('wbs-alternate')!);
    const own = await other.get<CasePage>('/wbs/desk/cases');
    assert.deepEqual([own.total, own.rows[0]!.conflict], [1, 'alternate']);
    const office = await signInSealed(askerOf(program.url), program.accounts.get('wbs-alternate')!);
    const tokens = await fetch(`${program.url}/api/reporter-tokens`, { headers: { cookie: office.cookie } });
    assert.equal(tokens.status, 404, 'tokens of verified people are off');
  });

  async function governmentId(): Promise<string> {
    type Directory = { entries: { entry: { government: string } }[] };
    const { entries } = await jsonOf<Directory>(await ask('/api/wbs/directory'), 'directory');
    return entries[0]!.entry.government;
  }
});
