import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, test } from 'node:test';
import { check } from './check.ts';

const folder = mkdtempSync(join(tmpdir(), 'lurus-audit-check-'));
after(() => rmSync(folder, { recursive: true, force: true }));
// A command that was called wrongly sets the exit code of this program too.
after(() => (process.exitCode = 0));

const EXAMPLE = fileURLToPath(new URL('../../../../../docs/audit-package-example.json', import.meta.url));

async function run(...args: string[]): Promise<unknown> {
  const lines: string[] = [];
  await check(args, (line) => lines.push(line));
  return JSON.parse(lines.join('\n'));
}

function file(content: unknown): string {
  const path = join(folder, 'package.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

interface Output {
  summary: { outcome: string; mayIssueSheet: boolean; inTheWay: string[] };
  verdicts: { code: string; state: string; missing: { field: string }[] }[];
}

test('the documented example passes in all rules', async () => {
  const output = (await run(EXAMPLE)) as Output;
  assert.equal(output.summary.mayIssueSheet, true);
  assert.deepEqual(new Set(output.verdicts.map((each) => each.state)), new Set(['clear']));
});

test('a package of which only the year is known: nothing is found, and every rule that needs a datum names it', async () => {
  const output = (await run(file('\uFEFF{"year":2026}'))) as Output;
  assert.deepEqual(
    output.verdicts.filter((each) => each.state === 'found'),
    [],
  );
  for (const each of output.verdicts) assert.ok(each.state === 'clear' || each.missing.length > 0, each.code);
  assert.equal(output.summary.mayIssueSheet, false);
});

const REFUSED: [name: string, content: unknown, says: RegExp][] = [
  ['no JSON', '{', /bukan JSON.*audit-package-example/],
  ['a list', [], /\(berkas \/ file\): tulis objek/],
  ['no year', {}, /year: tulis tahun anggaran/],
  ['a negative amount', { year: 2026, amounts: { claim: -1 } }, /amounts\.claim: tidak boleh negatif/],
  [
    'more than 10^15',
    { year: 2026, amounts: { claim: 1_000_000_000_000_001 } },
    /amounts\.claim: paling banyak Rp 1000000000000000/,
  ],
  ['sen', { year: 2026, lines: [{ price: 10.5 }] }, /lines\.0\.price: rupiah bulat/],
  ['an amount as text', { year: 2026, amounts: { receipt: '100' } }, /amounts\.receipt: tulis angka rupiah/],
  [
    'a negative quantity',
    { year: 2026, lines: [{ quantity: -1 }] },
    /lines\.0\.quantity: tidak boleh negatif/,
  ],
  [
    'seven decimals',
    { year: 2026, lines: [{ quantity: 0.1234567 }] },
    /lines\.0\.quantity: paling banyak enam/,
  ],
  [
    'a day that does not exist',
    { year: 2026, dates: { receipt: '2026-02-30' } },
    /dates\.receipt: bukan tanggal yang ada/,
  ],
  [
    'another way of payment',
    { year: 2026, method: 'KKPD' },
    /method: salah satu dari \/ one of: UP, GU, TU, LS/,
  ],
  ['a name that is none', { year: 2026, ammounts: {} }, /\(berkas \/ file\): nama tidak dikenal: ammounts/],
  ['a list in the place of an object', { year: 2026, vendor: [] }, /vendor: tulis objek/],
  [
    'a field that is none',
    { year: 2026, unconfirmed: [{ field: 'amounts.total', provenance: 'ocr' }] },
    /unconfirmed\.0\.field/,
  ],
];
for (const [name, content, says] of REFUSED)
  test(`refused with its field and the way out: ${name}`, async () => {
    await assert.rejects(run(file(content)), says);
  });

test('10^15 is read; a file that is not there, a folder, and wrong use are told', async () => {
  await run(file({ year: 2026, amounts: { claim: 1_000_000_000_000_000 } }));
  await assert.rejects(run(join(folder, 'none.json')), /berkas tidak ditemukan/);
  await assert.rejects(run(folder), /bukan berkas/);
  await assert.rejects(run(), /Cara pakai/);
});

test('--schema prints the JSON Schema of the input', async () => {
  const schema = (await run('--schema')) as { properties: object; required: string[] };
  assert.deepEqual(schema.required, ['year']);
  assert.ok('history' in schema.properties);
});
