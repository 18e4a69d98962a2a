// `npm run clips`: goes the journeys with their stills kept, and puts docs/clips together. Names of clips narrow it to those;
// `--from FOLDER` takes stills that lie there instead of going.
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from '../browser.ts';
import { clips, type ClipName } from './clips.ts';
import { makeClip } from './make-clip.ts';

const { values, positionals } = parseArgs({ options: { from: { type: 'string' } }, allowPositionals: true });
const unknown = positionals.filter((each) => !(each in clips));
if (unknown.length > 0)
  throw new Error(`no clip ${unknown.join(', ')}: there are ${Object.keys(clips).join(', ')}`);
const names = (positionals.length > 0 ? positionals : Object.keys(clips)) as ClipName[];

const folder = values.from ?? mkdtempSync(join(tmpdir(), 'lurus-clips-'));
if (values.from === undefined) {
  const { status } = spawnSync(process.execPath, ['tools/test.ts', ...journeysOf(names)], {
    stdio: 'inherit',
    env: { ...process.env, LURUS_CLIPS: folder },
  });
  if (status !== 0) throw new Error('a journey failed: no clip is made of it');
}
const browser = await openBrowser();
for (const name of names) {
  const { kilobytes, seconds } = await makeClip(browser, folder, name);
  console.log(`${name}: ${seconds} s, ${kilobytes} KB`);
}
await browser.close();
if (values.from === undefined) rmSync(folder, { recursive: true });

function journeysOf(wanted: readonly string[]): string[] {
  return globSync('e2e/*.test.ts').filter((file) => {
    const source = readFileSync(file, 'utf8');
    return wanted.some((name) => source.includes(`'${name}/`));
  });
}
