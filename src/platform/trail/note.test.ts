import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  formatCheckpoint,
  formatVerifier,
  openCheckpoint,
  openNote,
  parseCheckpoint,
  parseVerifier,
  signNote,
  verifierOf,
} from './note.ts';

const name = 'lurus-trail/kota-uji';
const { privateKey } = generateKeyPairSync('ed25519');
const verifier = verifierOf(name, privateKey);
const stranger = verifierOf(name, generateKeyPairSync('ed25519').privateKey);

test('a note signed by the Go implementation opens', () => {
  // The example of golang.org/x/mod/sumdb/note.
  const key = parseVerifier('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')!;
  const text =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const line =
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
  assert.equal(openNote(`${text}\n${line}`, [key]), text);
  assert.equal(openNote(`${text.replace('think', 'thank')}\n${line}`, [key]), null);
});

const noteText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
  // oxlint-disable-next-line no-control-regex
  .map((text) => `${text.replaceAll(/[\u0000-\u0009\u000b-\u001f]/g, ' ')}\n`);

test('what was signed opens for its verifier and for nobody else', () => {
  fc.assert(
    fc.property(noteText, (text) => {
      const note = signNote(text, { name, privateKey });
      assert.equal(openNote(note, [verifier]), text);
      assert.equal(openNote(note, [stranger]), null);
      assert.equal(openNote(note, []), null);
      const second = `${note}${note.slice(note.lastIndexOf('— ')).replace(name, 'witness')}`;
      assert.equal(openNote(second, [stranger, verifier]), text);
    }),
    { numRuns: 50 },
  );
});

test('no note with one changed character opens', () => {
  const note = signNote(formatCheckpoint({ origin: name, size: 12, root: Buffer.alloc(32, 7) }), {
    name,
    privateKey,
  });
  fc.assert(
    fc.property(fc.nat(note.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
      fc.pre(note[at] !== character);
      assert.equal(openNote(note.slice(0, at) + character + note.slice(at + 1), [verifier]), null);
    }),
    { numRuns: 300 },
  );
});

test('a checkpoint is read back, and any other text is refused', () => {
  const size = fc.nat(Number.MAX_SAFE_INTEGER);
  const root = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((each) => Buffer.from(each));
  fc.assert(
    fc.property(size, root, (n, hash) => {
      const checkpoint = { origin: name, size: n, root: hash };
      assert.deepEqual(parseCheckpoint(formatCheckpoint(checkpoint)), checkpoint);
      assert.deepEqual(
        openCheckpoint(signNote(formatCheckpoint(checkpoint), { name, privateKey }), [verifier]),
        checkpoint,
      );
    }),
    { numRuns: 50 },
  );
  const good = formatCheckpoint({ origin: name, size: 1, root: Buffer.alloc(32) });
  for (const bad of [
    good.replace('\n1\n', '\n01\n'),
    good.replace('\n1\n', '\n-1\n'),
    `${good}more\n`,
    good.trim(),
    '\n1\nAA==\n',
  ]) {
    assert.equal(parseCheckpoint(bad), null, JSON.stringify(bad));
  }
  const foreign = signNote(formatCheckpoint({ origin: 'another-log', size: 1, root: Buffer.alloc(32) }), {
    name,
    privateKey,
  });
  assert.equal(openCheckpoint(foreign, [verifier]), null);
});

test('a verifier key is read back, and a wrong key id is refused', () => {
  const line = formatVerifier(verifier);
  assert.equal(formatVerifier(parseVerifier(`${line}\n`)!), line);
  assert.equal(parseVerifier(line.replace(`+${verifier.id}+`, '+00000000+')), null);
  fc.assert(fc.property(fc.string(), (text) => assert.equal(parseVerifier(text), null)));
});
