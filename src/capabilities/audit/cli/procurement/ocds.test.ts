import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../../../../platform/temporary-folder.fixture.ts';
import { priced } from '../../rules/procurement/releases.fixture.ts';
import { ocds } from './ocds.ts';

async function run(folder: string, lines: string, ...args: string[]): Promise<Record<string, never>> {
  const file = join(folder, 'releases.jsonl');
  await writeFile(file, lines);
  const printed: string[] = [];
  await ocds([file, ...args], (line) => printed.push(line));
  assert.equal(printed.length, 1);
  return JSON.parse(printed[0]!) as Record<string, never>;
}

test('one JSON object as Cardinal prints it, with what was in the file', async () => {
  const folder = temporaryFolder('ocds');
  const releases = [priced('F', 1, 1), priced('1', 1, 101), priced('2', 1, 101), priced('3', 1, 101)];
  const lines = [...releases.map((each) => JSON.stringify(each)), '{"ocid":'].join('\n');
  const settings = join(folder, 'settings.ini');
  await writeFile(settings, '[R024]\nthreshold = 0.5\n');
  const out = await run(folder, lines, '--settings', settings, '--map', '--rules');
  assert.deepEqual(out['OCID'], { F: { R024: 0 } });
  assert.deepEqual(out['Tenderer'], { W: { R024: 0 }, L: { R024: 0 } });
  assert.deepEqual(out['Meta'], { R024: { lower_fence: 0.5 } });
  assert.deepEqual(out['Maps'], { R024: { F: ['L', 'W'] } });
  const { processes, brokenLines, currency } = out['Input']! as Record<string, unknown>;
  assert.deepEqual([processes, brokenLines, currency], [4, 1, 'IDR']);
  assert.deepEqual(Object.keys(out['Rules']!), ['F']);
});

test('what cannot be read is refused by name', async () => {
  const folder = temporaryFolder('ocds');
  await assert.rejects(run(folder, ''), /releases\.jsonl/);
  await assert.rejects(run(folder, 'not json\n'), /\(1: /);
  await assert.rejects(
    ocds([join(folder, 'none')], () => {}),
    /none/,
  );
  const settings = join(folder, 'settings.json');
  await writeFile(settings, '{"R024":{"treshold":1}}');
  await assert.rejects(
    run(folder, JSON.stringify(priced('1', 1, 2)), '--settings', settings),
    /R024\.treshold/,
  );
});
