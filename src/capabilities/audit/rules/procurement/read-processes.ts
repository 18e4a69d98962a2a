import type { Say } from '../verdict.ts';
import { isObject, objectsOf, objectOf, textOf } from './json.ts';
import { linesOf, type Line } from './lines.ts';
import { mergeReleases } from './merge.ts';
import type { Release } from './release.ts';

export interface BrokenLine {
  /** 1 for the first */
  line: number;
  says: Say;
}

/** What was in the file. */
export interface ReadReport {
  /** lines that are not empty */
  lines: number;
  releases: number;
  processes: number;
  /** processes that were told of by several releases */
  merged: number;
  brokenLines: number;
  /** the first of them */
  broken: readonly BrokenLine[];
}

/** Broken lines that are named one by one; the others are counted. */
const NAMED = 1_000;

/**
 * Hands over each process of a file of JSON lines once, several releases of it as one. The file is read twice, a line at a time: first it is
 * seen which processes come again, then they are read. A line may be a release, a package of releases, or of records with their compiled release.
 */
export async function readProcesses(
  open: () => AsyncIterable<Uint8Array>,
  use: (release: Release, line: number) => void | Promise<void>,
): Promise<ReadReport> {
  const times = await timesOf(open);
  const waiting = new Map<string, { releases: Release[]; line: number }>();
  const broken: BrokenLine[] = [];
  const seen = { lines: 0, releases: 0, processes: 0, merged: 0, brokenLines: 0 };
  for await (const line of linesOf(open())) {
    seen.lines += 1;
    const found = releasesOf(line);
    if ('says' in found) {
      seen.brokenLines += 1;
      if (broken.length < NAMED) broken.push({ line: line.number, says: found.says });
      continue;
    }
    for (const { ocid, release } of found.releases) {
      seen.releases += 1;
      const expected = times.get(ocid) ?? 1;
      if (expected === 1) {
        seen.processes += 1;
        await use(release, line.number);
        continue;
      }
      const group = waiting.get(ocid) ?? { releases: [], line: line.number };
      group.releases.push(release);
      waiting.set(ocid, { ...group, line: line.number });
      if (group.releases.length >= expected) await flush(ocid);
    }
  }
  // A line that could not be read was counted and never came.
  for (const ocid of waiting.keys()) await flush(ocid);
  return { ...seen, broken };

  async function flush(ocid: string): Promise<void> {
    const group = waiting.get(ocid);
    if (group === undefined) return;
    waiting.delete(ocid);
    seen.processes += 1;
    if (group.releases.length > 1) seen.merged += 1;
    await use(group.releases.length > 1 ? mergeReleases(group.releases) : group.releases[0]!, group.line);
  }
}

/** How often each process comes; only those that come again are told. */
async function timesOf(open: () => AsyncIterable<Uint8Array>): Promise<Map<string, number>> {
  const once = new Set<string>();
  const again = new Map<string, number>();
  for await (const line of linesOf(open())) {
    for (const ocid of ocidsOf(line)) {
      if (!once.has(ocid)) once.add(ocid);
      else again.set(ocid, (again.get(ocid) ?? 1) + 1);
    }
  }
  return again;
}

/** Most files have it at the head of the line: then nothing else needs reading the first time. */
const AT_THE_HEAD = /^\s*\{\s*"ocid"\s*:\s*"([^"\\]*)"/;

function ocidsOf(line: Line): string[] {
  const head = line.text === null ? null : AT_THE_HEAD.exec(line.text);
  if (head !== null) return [head[1]!];
  const found = releasesOf(line);
  return 'says' in found ? [] : found.releases.map(({ ocid }) => ocid);
}

type Found = { releases: { ocid: string; release: Release }[] } | { says: Say };

function releasesOf({ text }: Line): Found {
  if (text === null) return { says: NO_TEXT };
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return { says: NO_JSON };
  }
  if (!isObject(value)) return { says: NO_OBJECT };
  const several: readonly Release[] = objectsOf(value['releases']) ?? compiledOf(value['records']) ?? [value];
  const releases = several.flatMap((release) => {
    const ocid = textOf(release['ocid']);
    return ocid === null ? [] : [{ ocid, release }];
  });
  return releases.length === 0 ? { says: NO_OCID } : { releases };
}

function compiledOf(records: unknown): Release[] | null {
  const compiled = objectsOf(records)?.map((record) => objectOf(record['compiledRelease']));
  return compiled?.filter((release) => release !== null) ?? null;
}

const NO_TEXT: Say = {
  id: 'Baris terlalu panjang atau bukan teks UTF-8.',
  en: 'The line is too long or not UTF-8 text.',
};
const NO_JSON: Say = {
  id: 'Bukan JSON yang utuh. Satu baris harus memuat satu rilis OCDS.',
  en: 'Not whole JSON. One line must hold one OCDS release.',
};
const NO_OBJECT: Say = { id: 'JSON-nya bukan objek.', en: 'The JSON is no object.' };
const NO_OCID: Say = { id: 'Tidak ada ocid berupa teks.', en: 'There is no ocid that is text.' };
