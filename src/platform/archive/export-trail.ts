import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere } from '../trail/durable.ts';
import { readHead, readTile } from '../trail/log-store.ts';
import { joinEntries, joinHashes, tilePath, tilesOf } from '../trail/tiles.ts';
import type { Telling } from './export-tables.ts';
import { bytesOf, type Sink } from './sink.ts';

/** The log as it was at one moment: what the database knows from then on may only be more. */
export interface LogMoment {
  folder: string;
  head: string | null;
  keys: Buffer | null;
  /** files of signed notes and how long each was; they only grow */
  notes: { name: string; size: number }[];
}

/** Marks the state of the log on disk. Call it before the database's snapshot begins. */
export async function markLog(folder: string): Promise<LogMoment> {
  const head = await readHead(folder);
  const keys = await readIfThere(join(folder, 'key'));
  const place = join(folder, 'checkpoints');
  const names = await readdir(place).catch(() => []);
  const notes = [];
  for (const name of names.filter((each) => /^\d{6,}$/.test(each)).sort()) {
    notes.push({ name, size: (await stat(join(place, name))).size });
  }
  return { folder, head, keys, notes };
}

/** Copies the marked log. A tile that is missing or damaged is told and left out: the export is evidence, not a judgement. */
export async function exportLog(
  log: LogMoment,
  sink: Sink,
  { progress, signal }: Telling,
): Promise<string[]> {
  const missing: string[] = [];
  if (log.keys !== null) await sink.add('trail/key', bytesOf(log.keys));
  if (log.head !== null) await sink.add('trail/checkpoint', bytesOf(log.head));
  for (const { name, size } of log.notes) {
    if (size === 0) continue;
    const content = createReadStream(join(log.folder, 'checkpoints', name), { end: size - 1 });
    await sink.add(`trail/checkpoints/${name}`, content, size);
  }
  const size = Number(log.head?.split('\n')[1] ?? 0);
  for (const tile of tilesOf(Number.isSafeInteger(size) ? size : 0)) {
    signal.throwIfAborted();
    const path = tilePath(tile);
    progress(`trail: ${path}`);
    const parts = await readTile(log.folder, tile);
    if (parts === null) missing.push(path);
    else
      await sink.add(`trail/${path}`, bytesOf((tile.level === 'entries' ? joinEntries : joinHashes)(parts)));
  }
  return missing;
}
