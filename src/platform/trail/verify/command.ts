import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Command } from '../../capability.ts';
import { languageOf, longCommand, readArguments, wrongUse } from '../../command-line.ts';
import { readManifest } from '../../archive/manifest.ts';
import { logName } from '../keys.ts';
import { findNotes } from '../log-store.ts';
import { openCheckpoint, parseVerifier, type Checkpoint, type Verifier } from '../note.ts';
import { verifyExport } from './index.ts';
import { sayReport } from './say.ts';

const USAGE = 'lurus trail verify EXPORT --key PUB [--checkpoint FILE] [--lang en]';

/** Exit codes: 0 clean, 1 tampering found, 2 wrong use. */
export const verifyCommand: Command = {
  name: 'trail verify',
  summary:
    'verify an export: name what was edited, deleted, reordered or cut off; exit 0 clean, 1 tampering, 2 wrong use',
  async run(args) {
    const { values, positionals } = readArguments(
      args,
      {
        key: { type: 'string', multiple: true },
        checkpoint: { type: 'string', multiple: true },
        lang: { type: 'string' },
      },
      USAGE,
      { positionals: 1, needed: ['key'] },
    );
    const folder = positionals[0]!;
    const keys = await readKeys(values.key!, await nameOfLog(folder));
    const outside = await Promise.all((values.checkpoint ?? []).map((file) => readOutside(file, keys)));
    const report = await longCommand((progress, signal) =>
      verifyExport(folder, keys, outside, { progress, signal }),
    );
    if (report === undefined) return;
    console.log(sayReport(report, languageOf(values.lang)).join('\n'));
    if (report.findings.length > 0) process.exitCode = 1;
  },
};

async function nameOfLog(folder: string): Promise<string> {
  try {
    return logName((await readManifest(folder)).government.id);
  } catch (error) {
    throw wrongUse((error as Error).message, USAGE);
  }
}

/** Each PUB is a public key, or a file of public keys as `lurus trail key` prints them. */
async function readKeys(given: readonly string[], name: string): Promise<Verifier[]> {
  const keys: Verifier[] = [];
  for (const each of given) {
    const lines =
      parseVerifier(each) === null && existsSync(each) ? (await readFile(each, 'utf8')).split('\n') : [each];
    for (const line of lines.filter((text) => text.trim() !== '')) {
      const verifier = parseVerifier(line);
      if (verifier === null)
        throw wrongUse(`Bukan kunci publik jejak / not a public key of a trail: ${line}`, USAGE);
      if (verifier.name !== name) {
        throw wrongUse(
          `Kunci ini milik jejak lain / this key is of another trail: ${verifier.name} ≠ ${name}`,
          USAGE,
        );
      }
      keys.push(verifier);
    }
  }
  return keys;
}

/** A checkpoint as it was fetched, or the text of the mail that it came with. */
async function readOutside(file: string, keys: readonly Verifier[]): Promise<Checkpoint> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw wrongUse(`Berkas tidak dapat dibaca / cannot read: ${file}`, USAGE);
  });
  for (const note of findNotes(text.replaceAll('\r\n', '\n'))) {
    const checkpoint = openCheckpoint(note, keys);
    if (checkpoint !== null) return checkpoint;
  }
  throw wrongUse(
    `${file}: tidak ada titik periksa bertanda tangan kunci ini / holds no checkpoint signed by this key`,
    USAGE,
  );
}
