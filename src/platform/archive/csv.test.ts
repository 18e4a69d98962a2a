import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CsvError, formatLine, readLines, type Cell } from './csv.ts';

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Buffer, size = bytes.length || 1): Promise<Cell[][]> {
  const lines: Cell[][] = [];
  for await (const line of readLines(inChunks(bytes, size))) lines.push(line);
  return lines;
}

const cell = fc.oneof(
  fc.constant(null),
  fc.constantFrom('', '"', '""', ',', '\r', '\n', '\r\n', '"\r\n,"', ' ', '=1+1', '\ufeff', 'null'),
  fc.string({ unit: 'grapheme' }),
);
const lines = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }));

test('every cell comes back as it was, null and empty text apart, whatever the chunks', async () => {
  await fc.assert(
    fc.asyncProperty(lines, fc.integer({ min: 1, max: 40 }), async (rows, size) => {
      assert.deepEqual(await read(Buffer.from(rows.map(formatLine).join('')), size), rows);
    }),
    { numRuns: 300 },
  );
});

test('lines that end in LF alone are read too', async () => {
  assert.deepEqual(await read(Buffer.from('a,b\n1,"x\ny"\n')), [
    ['a', 'b'],
    ['1', 'x\ny'],
  ]);
});

test('torn and malformed files are refused', async () => {
  const bad = ['a,b', 'a,"b', 'a,"b"x\r\n', 'a,b"c\r\n', 'a,b\rc\r\n', '"a"', 'a,b\r\n"'];
  for (const text of bad) {
    for (const size of [1, 100])
      await assert.rejects(read(Buffer.from(text), size), CsvError, JSON.stringify(text));
  }
  await assert.rejects(read(Buffer.from([0x61, 0xff, 0x0a])), /UTF-8/);
});
