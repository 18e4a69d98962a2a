import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { EXAMPLE } from '../../rules/model/model.fixture.ts';
import { scoreFiles } from './score.ts';

const folder = mkdtempSync(join(tmpdir(), 'lurus-survey-score-'));
after(() => rmSync(folder, { recursive: true }));
const answers = readFileSync(EXAMPLE.answers, 'utf8');

interface Printed {
  index: number | null;
  raw: number | null;
  band: { code: string } | null;
  correction: { value: number | null; parts: { code: string; points: number | null }[] };
  sources: Record<
    string,
    {
      score: number | null;
      dimensions: { code: string; value: number | null }[];
      kish: { designEffect: number };
    }
  >;
  alternatives: { raw: number | null }[];
  people: {
    row: number;
    weight: number;
    items: Record<string, number | null>;
    dimensions: Record<string, number | null>;
  }[];
  droppedByBranching: Record<string, number>;
  unansweredColumns: string[];
  notes: { code: string; about: string | null }[];
}

async function run(model: unknown, csv: string): Promise<Printed> {
  const paths = [join(folder, 'model.json'), join(folder, 'answers.csv')];
  writeFileSync(paths[0]!, JSON.stringify(model));
  writeFileSync(paths[1]!, csv);
  let printed = '';
  await scoreFiles(paths, (line) => (printed += line));
  return JSON.parse(printed) as Printed;
}

const near = (actual: number | null | undefined, expected: number) =>
  assert.ok(typeof actual === 'number' && Math.abs(actual - expected) < 1e-6, `${actual} is not ${expected}`);

test('the worked example, run as a command, gives every figure to 1e-6', () => {
  const output = execFileSync(
    process.execPath,
    ['bin/lurus.js', 'survey', 'score', EXAMPLE.model, EXAMPLE.answers],
    { encoding: 'utf8' },
  );
  const found = JSON.parse(output) as Printed;
  const dimension = (source: string, code: string) =>
    found.sources[source]!.dimensions.find((each) => each.code === code)!.value;
  near(dimension('internal', 'transparansi'), 79.5);
  near(dimension('internal', 'pbj'), 81.578947368);
  near(dimension('internal', 'anggaran'), 84.75);
  near(found.sources['internal']!.score, 82.644736842);
  near(found.sources['internal']!.kish.designEffect, 1.36);
  near(dimension('external', 'layanan'), 72);
  near(dimension('external', 'pungli'), 87.5);
  near(found.sources['external']!.score, 78.2);
  near(found.sources['expert']!.score, 60);
  near(found.raw, 76.337894737);
  near(found.correction.parts[0]!.points, 1.2);
  near(found.correction.parts[1]!.points, 1.4);
  near(found.correction.value, 2.6);
  near(found.index, 73.737895);
  assert.equal(found.band?.code, 'waspada');
  near(found.alternatives[0]!.raw, 76.782368);
  const [first, , third] = found.people;
  assert.deepEqual([first?.row, first?.weight, first?.items['i3']], [2, 10, 50]);
  assert.equal(third?.dimensions['pbj'], null, 'tidak tahu has no score');
  near(found.people[7]!.dimensions['anggaran'], 100);
});

test('what does not fit is refused with row and column, all of it at once', async () => {
  const broken = answers
    .replace('internal,PUPR,4,2,sekali', 'internal,PUPR,7,2,pernah')
    .replace('internal,DIKBUD,5,2,tidak,5,tidak,,,', 'internal,CAMAT,5,2,tidak,5,tidak,4,,')
    .replace('expert,ahli,,,,,,,,4', 'pakar,ahli,,,,,,,,4');
  await assert.rejects(run(EXAMPLE.read(), broken), (error: Error) => {
    for (const part of [
      /baris \/ row 2, kolom \/ column C \(i1\): “7”: Isi bilangan bulat 1 sampai 6/,
      /row 2, kolom \/ column E \(i3\): “pernah”: Pilih salah satu: tidak, sekali, sering, tidak_tahu, menolak/,
      /row 6, kolom \/ column B \(stratum\): “CAMAT”/,
      /row 6, kolom \/ column H \(e1\): pertanyaan sumber external/,
      /row 15, kolom \/ column A \(source\): “pakar”/,
    ])
      assert.match(error.message, part);
    return true;
  });
  await assert.rejects(
    run(EXAMPLE.read(), answers.replace('i4,i5', 'i4,i9')),
    /column G \(i9\): kolom tidak dikenal/,
  );
  await assert.rejects(
    run(EXAMPLE.read(), answers.replace('i4,i5', 'i4,i4')),
    /column G \(i4\): nama kolom ini dipakai dua kali/,
  );
  await assert.rejects(
    run(EXAMPLE.read(), answers.replace('source,', 'sumber,')),
    /kolom “source” tidak ada/,
  );
});

test('a model that does not hold together is refused by the name of the member', async () => {
  const model = EXAMPLE.read();
  await assert.rejects(run({ ...model, minItemFrac: 0.5 }, answers), /nama tidak dikenal: minItemFrac/);
  await assert.rejects(run({ ...model, year: undefined }, answers), /year: belum diisi/);
  await assert.rejects(
    run({ ...model, sourceWeights: { internal: '0.4' } }, answers),
    /sourceWeights\.internal: harus angka/,
  );
  await assert.rejects(
    run({ ...model, strata: [{ source: 'staff', code: 'a b', population: -1 }] }, answers),
    /strata\.0\.source: isi salah satu dari \/ use one of: internal[^]*strata\.0\.population: paling sedikit/,
  );
  await assert.rejects(
    run({ ...model, dimensions: [{ code: 'a b' }] }, answers),
    /dimensions\.0\.code: tidak sesuai: kode/,
  );
  await assert.rejects(run([model], answers), /\(berkas \/ file\): harus objek/);
  await assert.rejects(
    run({ ...model, correctionInputs: { complaint: 1 } }, answers),
    /correctionInputs\.complaint/,
  );
  const questions = (model['questions'] as Record<string, unknown>[]).map((each) =>
    each['code'] === 'i3' ? { ...each, map: { tidk: 100 }, dimension: 'pbjx' } : each,
  );
  await assert.rejects(
    run({ ...model, questions }, answers),
    /questions\.i3\.map: “tidk”[^]*questions\.i3\.dimension: /,
  );
});

test('any office’s file: semicolons, its own codes, a map and scale of its own, nothing that has a default', async () => {
  const found = await run(
    {
      year: 2026,
      dimensions: [{ code: 'gift' }],
      sourceWeights: { external: 1 },
      dimensionWeights: { external: { gift: 3 } },
      questions: [
        { code: 'Q1', source: 'external', dimension: 'gift', kind: 'likert', points: 5 },
        {
          code: 'Q2',
          source: 'external',
          dimension: 'gift',
          kind: 'experience',
          text: 'Paid?',
          options: [
            { code: 'no', text: { id: 'n', en: 'n' } },
            { code: 'yes', text: { id: 'y', en: 'y' } },
          ],
          map: { no: 90, yes: 10 },
          showIf: { question: 'Q1', is: [5] },
        },
      ],
      strata: [{ source: 'external', code: 'a', population: 10 }],
    },
    'source;stratum;weight;Q1;Q2\nexternal;a;1;5;yes\nexternal;a;3;1;no\n',
  );
  // (1 × (100 + 10) / 2 + 3 × 0) / 4: the second person was not asked Q2
  near(found.index, 13.75);
  assert.deepEqual(found.droppedByBranching, { Q2: 1 });
});

test('nothing answered at all: every figure is null, and why is told', async () => {
  const found = await run(EXAMPLE.read(), answers.split('\n')[0]! + '\ninternal,PUPR,,,,,,,,\n');
  assert.deepEqual([found.index, found.raw, found.sources['internal']!.score], [null, null, null]);
  const codes = new Set(found.notes.map((each) => each.code));
  for (const code of ['empty-sheets', 'stratum-without-answers', 'source-not-computable'])
    assert.ok(codes.has(code), code);
});

test('weights of some rows of a source only are refused; a source may have none', async () => {
  const weighted = (cell: (row: string, line: number) => string) =>
    answers
      .trimEnd()
      .split('\n')
      .map((row, line) => `${row},${line === 0 ? 'weight' : cell(row, line)}`)
      .join('\r\n');
  await assert.rejects(
    run(
      EXAMPLE.read(),
      weighted((row, line) => (row.startsWith('internal') && line !== 3 ? '5' : '')),
    ),
    /row 4, kolom \/ column K \(weight\): kosong, sedangkan baris internal lain berbobot/,
  );
  // With a byte order mark and CRLF, as Excel saves it.
  const found = await run(
    EXAMPLE.read(),
    `\uFEFF${weighted((row) => (row.startsWith('internal') ? '5' : 'N/A'))}\r\n`,
  );
  near(found.sources['internal']!.kish.designEffect, 1);
  near(found.sources['external']!.score, 78.2);
});

test('a dimension of questions without a weight is told', async () => {
  const model = EXAMPLE.read();
  const weights = model['dimensionWeights'] as Record<string, Record<string, number>>;
  const { pbj: _, ...rest } = weights['internal']!;
  const found = await run({ ...model, dimensionWeights: { ...weights, internal: rest } }, answers);
  near(found.sources['internal']!.score, (79.5 + 2 * 84.75) / 3);
  assert.deepEqual(
    found.notes.filter((each) => each.code === 'dimension-without-weight').map((each) => each.about),
    ['internal pbj'],
  );
});
