import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ground } from './ground.ts';

/** A place that is full when the test says so. */
export interface Place {
  /** how it is done on this machine */
  kind: string;
  fill(): Promise<void>;
  free(): Promise<void>;
  close(): Promise<void>;
}

const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'pipe' });

/** Mounts a disk of `size` in memory. @returns false where this machine does not let us */
function mountSmall(path: string, size: string): boolean {
  mkdirSync(path, { recursive: true });
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path);
    return true;
  } catch {
    return false;
  }
}

function disk(path: string): Place {
  const filler = join(path, 'filler');
  return {
    kind: `a full disk at ${path}`,
    async fill() {
      try {
        for (let size = 4_096; ; size *= 2) writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    },
    free: async () => rmSync(filler, { force: true }),
    close: async () => void run('umount', '-l', path),
  };
}

/** The folder of uploads: a small disk; where nothing can be mounted, a limit of the process over what it may write (EFBIG). */
export function fullFiles(ground: Ground, pid: () => number): Place {
  const path = join(ground.folder, 'data', 'files');
  const before = `${path}-before`;
  renameSync(path, before);
  const mounted = mountSmall(path, '8m');
  cpSync(before, path, { recursive: true });
  rmSync(before, { recursive: true });
  if (mounted) return disk(path);
  const limit = (most: string) => void run('prlimit', '--pid', String(pid()), `--fsize=${most}:unlimited`);
  return {
    kind: 'a limit of the process',
    fill: async () => limit('16'),
    free: async () => limit('unlimited'),
    close: async () => {},
  };
}

/** Tables that find no room any more: on a small disk of their own; where nothing can be mounted, PostgreSQL is made to say so (53100). */
export async function fullTables({ cluster, folder }: Ground, tables: readonly string[]): Promise<Place> {
  const path = join(folder, 'small');
  if (mountSmall(path, '16m')) {
    chmodSync(folder, 0o755);
    run('chown', 'postgres', path);
    await cluster.psql('lurus', `create tablespace small location '${path}'`);
    for (const table of tables) await cluster.psql('lurus', `alter table ${table} set tablespace small`);
    return disk(path);
  }
  await cluster.psql(
    'lurus',
    `create function no_room() returns trigger language plpgsql as
      $$ begin raise exception 'No space left on device' using errcode = '53100'; end $$`,
  );
  const each = async (sql: (table: string) => string) => {
    for (const table of tables) await cluster.psql('lurus', sql(table));
  };
  return {
    kind: 'a trigger',
    fill: () =>
      each((table) => `create trigger no_room before insert on ${table} execute function no_room()`),
    free: () => each((table) => `drop trigger no_room on ${table}`),
    close: async () => {},
  };
}
