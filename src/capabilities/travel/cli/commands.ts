import { readFile } from 'node:fs/promises';
import type { Command } from '../../../platform/capability.ts';
import { readArguments, wrongUse } from '../../../platform/command-line.ts';
import { readTrack } from './read-track.ts';
import { verifyCase } from './verify.ts';

const TRACK_USAGE = 'lurus travel import-track FILE [--accuracy METRES] > fixes.json';

/** `lurus travel …`: needs no installation and no database, so that a city can try its own old trips. */
export const travelCommands: Command[] = [
  {
    name: 'travel verify',
    summary: 'judge one trip from a JSON file and print the verdict (--schema prints the file’s JSON Schema)',
    run: (args) => verifyCase(args, (line) => console.log(line)),
  },
  {
    name: 'travel import-track',
    summary: 'print the positions of a GPX, OwnTracks .rec or GeoJSON file as `fixes` of a case',
    run: importTrack,
  },
];

async function importTrack(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args, { accuracy: { type: 'string' } }, TRACK_USAGE, {
    positionals: 1,
  });
  const accuracy = values.accuracy === undefined ? null : Number(values.accuracy);
  if (accuracy !== null && !(accuracy > 0 && accuracy < 100_000)) throw wrongUse('--accuracy', TRACK_USAGE);
  const text = await readFile(positionals[0]!, 'utf8').catch(() => {
    throw new Error(`${positionals[0]}: berkas tidak ditemukan / file not found`);
  });
  const { fixes, refused } = readTrack(text, accuracy, Date.now() / 1_000);
  console.log(JSON.stringify({ fixes }, null, 1));
  for (const { place, fault } of refused.slice(0, 100)) console.error(`posisi / position ${place}: ${fault}`);
  if (refused.length > 100) console.error(`… ${refused.length - 100}`);
}
