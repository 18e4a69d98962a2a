import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../../../../platform/temporary-folder.fixture.ts';
import { auditFile } from './population.ts';
import { streamCsv } from './stream-csv.ts';

const folder = temporaryFolder('population');
let files = 0;

function fileOf(content: string | Uint8Array): string {
  const path = join(folder, `${++files}.csv`);
  writeFileSync(path, content);
  return path;
}

interface Report {
  lines: number;
  leftOut: number;
  daysUnread: number;
  faults: { line: number; field: string }[];
  rules: { code: string; state: string; missing: { field: string }[] }[];
  flags: { code: string; lines: number[]; moneyAtRisk: number | null }[];
}

async function audit(content: string, ...args: string[]): Promise<Report> {
  const printed: string[] = [];
  await auditFile([fileOf(content), ...args], (text) => printed.push(text));
  return JSON.parse(printed.join('\n')) as Report;
}

test('bad cells are named and the rest is examined: formulas, negative and huge amounts, days that are none', async () => {
  const report = await audit(
    [
      'opd,nama_rekanan,no_faktur,tanggal,nilai,uraian',
      'A,CV Andai,INV/1,2026-03-01,1000000000000001,meja',
      'B,cv andai,inv-1,01/04/2026,1000000000000001,"=HYPERLINK(""x"")"',
      'A,CV Andai,INV/2,2026-03-02,500000,kursi',
      'A,CV Andai,INV/2,2026-03-03,500000,kursi',
      'A,CV Andai,INV/2,2026-03-04,-500000,kursi',
      'A,CV Andai,INV/3,,700001,lampu',
      'A,CV Andai,INV/4,2026-02-31,700002,kabel',
      'A,CV Andai,INV/5,2026-05-01,=1+1,kabel',
      'A,CV Andai,INV/6,2026-05-01,,kabel',
    ].join('\n'),
    '--json',
  );
  assert.deepEqual([report.lines, report.leftOut, report.daysUnread], [7, 2, 1]);
  assert.deepEqual(
    report.faults.map(({ line, field }) => [line, field]),
    [
      [9, 'amount'],
      [10, 'amount'],
    ],
  );
  // A payment that was taken back once is paid once; the other was paid twice.
  const exact = report.flags.filter((flag) => flag.code === 'DUP-01');
  assert.deepEqual(
    exact.map((flag) => [flag.lines.toSorted((a, b) => a - b), flag.moneyAtRisk]),
    [[[2, 3], 1_000_000_000_000_001]],
  );
  const travel = report.rules.find((rule) => rule.code === 'TRV-01');
  assert.deepEqual([travel?.state, travel?.missing[0]?.field], ['not-computable', 'travel']);
});

test('what cannot be read is refused by name', async () => {
  await assert.rejects(
    auditFile([join(folder, 'none.csv')], () => {}),
    /none\.csv/,
  );
  await assert.rejects(audit(''), /kosong/);
  await assert.rejects(audit('opd,uraian\nA,meja\n'), /--amount/);
  await assert.rejects(audit('opd,nilai\nA,1\n', '--vendor', 'rekanan'), /"rekanan"/);
  // A quote that is never closed is seen when the file ends: the lines before it have been read.
  await assert.rejects(async () => {
    for await (const _ of streamCsv(fileOf('opd,nilai\nA,"1\n'))) continue;
  }, /kutip/);
  await assert.rejects(
    auditFile([fileOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))], () => {}),
    /CSV/,
  );
});

test('quotes hold delimiters and line ends, wherever in a file the first of them stands', async () => {
  const plain = Array.from({ length: 30 }, (_, at) => `A${at},${at}`).join('\n');
  const path = fileOf(`opd,nilai\n${plain}\n"B, ""satu""\ndua",31\nC,32\n"D",33`);
  const records = [];
  for await (const part of streamCsv(path)) records.push(...part);
  assert.deepEqual(
    records.slice(-3).map(({ line, fields }) => [line, ...fields]),
    [
      [32, 'B, "satu"\ndua', '31'],
      [34, 'C', '32'],
      [35, 'D', '33'],
    ],
  );
});
