import { readFile, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { readArguments } from '../../../platform/command-line.ts';
import { boundaryGeography } from '../../../platform/geography/boundaries.ts';
import { embeddedGeography, regencyFacts } from '../../../platform/geography/facts-table.ts';
import type { Geography } from '../../../platform/geography/geography.ts';
import { readBoundaries } from '../../../platform/geography/read-boundaries.ts';
import { DEFAULT_THRESHOLDS } from '../rules/thresholds.ts';
import { verifyTrip } from '../rules/verify-trip.ts';
import { caseFile, type CaseFile } from './case-file.ts';
import { readBeside } from './read-beside.ts';
import { readCase } from './read-case.ts';

const USAGE = 'lurus travel verify FILE.json | lurus travel verify --schema';
const LARGEST = 200 * 2 ** 20;

/** `lurus travel verify`: the verdict on one case, as JSON on stdout. @throws Error that names the field and what is wrong with it */
export async function verifyCase(args: string[], print: (line: string) => void): Promise<void> {
  if (args.length === 1 && args[0] === '--schema') {
    print(JSON.stringify(z.toJSONSchema(caseFile, { io: 'input' }), null, 2));
    return;
  }
  const { positionals } = readArguments(args, {}, USAGE, { positionals: 1 });
  const path = positionals[0]!;
  const file = parseCase(await readText(path));
  const geography = await geographyOf(file, dirname(path));
  const { travel, claim, unreadable } = readCase(file, geography);
  const verdict = verifyTrip({
    travel,
    claim,
    geography,
    thresholds: DEFAULT_THRESHOLDS,
    around: readBeside(file, travel, unreadable, geography),
  });
  print(JSON.stringify(verdict, null, 2));
}

async function readText(path: string): Promise<string> {
  const { size } = await stat(path).catch(() => {
    throw new Error(`${path}: berkas tidak ditemukan / file not found`);
  });
  if (size > LARGEST) throw new Error(`${path}: terlalu besar / too large (> 200 MB)`);
  return readFile(path, 'utf8');
}

function parseCase(text: string): CaseFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`bukan JSON / not JSON: ${(error as Error).message}`, { cause: error });
  }
  const read = caseFile.safeParse(value);
  if (read.success) return read.data;
  const lines = read.error.issues
    .slice(0, 20)
    .map((each) => `${each.path.join('.') || '(file)'}: ${each.message}`);
  throw new Error(['Berkas kasus tidak sesuai / the case does not fit its schema:', ...lines].join('\n'));
}

async function geographyOf({ boundaries }: CaseFile, folder: string): Promise<Geography> {
  if (boundaries === null) return embeddedGeography();
  const text = await readText(resolve(folder, boundaries.file));
  const facts = regencyFacts();
  const read = readBoundaries(text, boundaries.licence, facts);
  if (read.faults.length > 0) {
    const lines = read.faults.slice(0, 20).map((each) => `${each.code || boundaries.file}: ${each.fault}`);
    throw new Error(
      ['Batas wilayah tidak dapat dipakai / the boundaries cannot be used:', ...lines].join('\n'),
    );
  }
  const version = `borders-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
  return boundaryGeography(read.boundaries, new Map(facts.map((each) => [each.code, each])), version);
}
