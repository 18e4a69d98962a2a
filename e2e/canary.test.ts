import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { searchBytes, searchFolder, searchMemory, type Mark } from './canary.ts';

const NAME: Mark = { name: 'name', content: 'Ñoerhayati Penanda Kenari' };
const PICTURE: Mark = { name: 'picture', content: crypto.getRandomValues(new Uint8Array(40)) };

test('a mark is found in every spelling, at every place of base64, and nowhere else', () => {
  const text = NAME.content as string;
  const around = (inner: Buffer) =>
    Buffer.concat([crypto.getRandomValues(Buffer.alloc(999)), inner, Buffer.alloc(50)]);
  const held: Buffer[] = [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'utf16le').swap16(),
    Buffer.from(Buffer.from(text).toString('hex')),
    Buffer.from(Buffer.from(text).toString('hex').toUpperCase()),
    Buffer.from(JSON.stringify(text).replace('Ñ', '\\u00d1')),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(text, 'latin1'),
  ];
  for (const each of held)
    assert.ok(searchBytes(around(each), [NAME], 'x').some((found) => found.mark === 'name'));
  assert.deepEqual(searchBytes(around(Buffer.from('Noerhayati Penanda Kenari')), [NAME, PICTURE], 'x'), []);
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 40 }),
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom('base64', 'base64url'),
      (before, after, how) => {
        for (const mark of [NAME, PICTURE]) {
          const whole = Buffer.concat([before, Buffer.from(mark.content as string), after]);
          const found = searchBytes(Buffer.from(whole.toString(how as BufferEncoding)), [mark], 'x');
          assert.ok(found.length > 0);
        }
      },
    ),
  );
});

test('a mark is found in a folder, also where two pieces meet', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lurus-canary-'));
  try {
    const big = Buffer.alloc(70 * 1_048_576);
    big.write(NAME.content as string, 32 * 1_048_576 - 7);
    writeFileSync(join(folder, 'big'), big);
    writeFileSync(join(folder, 'small'), PICTURE.content as Uint8Array);
    const found = await searchFolder(folder, [NAME, PICTURE]);
    assert.deepEqual(found.sightings.map((each) => each.mark).sort(), ['name', 'picture']);
    assert.ok(found.bytes > big.length && found.files === 2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test(
  'a mark is found in the memory of a program, and one that is not there is not',
  { skip: process.platform !== 'linux' },
  async () => {
    const hold = `let kept = ['Ñoerhayati Penanda', 'Kenari'].join(' '); const wide = Buffer.from(kept); kept = null;
    console.log('ready'); setInterval(() => wide.length, 1000)`;
    const child = spawn(process.execPath, ['-e', hold], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await once(child.stdout, 'data');
      const { sightings, bytes } = searchMemory(child.pid!, [NAME, PICTURE]);
      assert.ok(bytes > 10_000_000);
      assert.ok(sightings.some((each) => each.mark === 'name'));
      assert.ok(sightings.every((each) => each.mark !== 'picture'));
    } finally {
      child.kill('SIGKILL');
    }
  },
);
