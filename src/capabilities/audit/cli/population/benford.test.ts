import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { seededRandom } from '../../../../platform/random.ts';
import { temporaryFolder } from '../../../../platform/temporary-folder.fixture.ts';
import { judgeColumn } from './benford.ts';

const folder = temporaryFolder('benford');

async function judge(cells: readonly (string | number)[], ...args: string[]) {
  const path = join(folder, 'nilai.csv');
  writeFileSync(path, ['no;Nilai', ...cells.map((cell, at) => `${at};${cell}`)].join('\n'));
  const printed: string[] = [];
  await judgeColumn([path, ...args], (text) => printed.push(text));
  return JSON.parse(printed.join('')) as {
    n: number;
    counts: Record<string, number>;
    mad: number | null;
    excessMad: number | null;
    verdict: string;
    spikes: { digits: number; z: number }[];
    leftOut: Record<string, number>;
  };
}

test('amounts that grew conform, amounts below a limit deviate with a spike, few are too few; what does not count is told', async () => {
  const random = seededRandom(5);
  const grown = Array.from({ length: 3_000 }, () =>
    Math.round(10 ** (3 + (random.int(1_000_000) / 1_000_000) * 4)),
  );
  const one = await judge([...grown, 'tidak ada', '', 9, -500, '7,5'], '--column', 'nilai');
  assert.deepEqual([one.n, one.verdict, one.spikes], [3_000, 'conforms', []]);
  assert.deepEqual(one.leftOut, { belowTen: 3, shortOfDigits: 0, empty: 1, noNumber: 1 });
  assert.equal(
    Object.values(one.counts).reduce((sum, count) => sum + count, 0),
    3_000,
  );
  assert.deepEqual(Object.keys(one.counts), ['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  assert.ok(one.mad! < 0.006 && one.excessMad! < one.mad!);

  const below = [
    ...grown,
    ...Array.from({ length: 300 }, (_, at) => `1.9${String(at).padStart(2, '0').slice(0, 2)}.000`),
  ];
  const two = await judge(below, '--column', 'Nilai', '--digits', '2');
  assert.equal(two.verdict, 'deviates');
  assert.equal(two.spikes[0]?.digits, 19);
  assert.equal(
    (await judge(grown.slice(0, 100), '--column', 'Nilai', '--digits', 'second')).verdict,
    'too-few',
  );
  const three = await judge([57, 570], '--column', 'Nilai', '--digits', '3');
  assert.deepEqual([three.n, three.leftOut['shortOfDigits']], [1, 1]);
});

test('a column that is missing or holds no number, and digits that are none, are refused by name', async () => {
  await assert.rejects(judge([1], '--column', 'Jumlah'), /"Jumlah".*no, Nilai/);
  await assert.rejects(judge(['a', 'b'], '--column', 'Nilai'), /"Nilai"/);
  await assert.rejects(judge([1], '--column', 'Nilai', '--digits', '4'), /--digits 4/);
  await assert.rejects(judge([1]), /--column/);
});
