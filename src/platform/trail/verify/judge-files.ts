import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Manifest } from '../../archive/manifest.ts';
import type { Finding } from './findings.ts';
import { eachRow, type Scratch, type Telling } from './scratch.ts';

/** Compares each file with its name, and each table's file with the manifest. @returns findings and how many files fit */
export async function judgeFiles(
  scratch: Scratch,
  folder: string,
  manifest: Manifest,
  telling: Telling,
): Promise<{ findings: Finding[]; files: number }> {
  const findings: Finding[] = [];
  for (const { name, sha256 } of manifest.tables) {
    telling.progress(`tables/${name}.csv`);
    if ((await sha256Of(join(folder, 'tables', `${name}.csv`), telling.signal)) !== sha256) {
      findings.push({ what: 'table-damaged', table: name });
    }
  }
  scratch.exec('create table content (hash text primary key) without rowid');
  const insert = scratch.prepare('insert or ignore into content values (?)');
  await eachRow(folder, manifest, 'file', telling, ({ hash }) => insert.run(hash!));
  let files = 0;
  for (const { hash } of scratch.prepare('select hash from content order by hash').iterate() as Iterable<{
    hash: string;
  }>) {
    const path = join(folder, 'files', hash.slice(0, 2), hash);
    telling.progress(`files: ${files}`);
    const there = await stat(path).then(
      () => true,
      () => false,
    );
    if (!there) findings.push({ what: 'file-missing', hash });
    else if ((await sha256Of(path, telling.signal)) !== hash) findings.push({ what: 'file-damaged', hash });
    else files += 1;
  }
  return { findings, files };
}

async function sha256Of(path: string, signal: AbortSignal): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(path), digest, { signal });
  return digest.digest('hex');
}
