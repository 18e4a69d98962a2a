import { link, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Folders } from '../../../platform/services.ts';
import { writeDurably } from '../../../platform/trail/durable.ts';

/** Where the root's public key of a government is pinned: outside the database, so that whoever owns that cannot exchange the root. */
function pinPath(folders: Pick<Folders, 'keys'>, governmentId: string): string {
  return join(folders.keys, `wbs-root-${governmentId}.pub`);
}

/** The root's public key in hex; null before the ceremony. @throws Error when the file holds something else */
export async function readPin(folders: Pick<Folders, 'keys'>, governmentId: string): Promise<string | null> {
  const text = await readFile(pinPath(folders, governmentId), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    },
  );
  if (text === null) return null;
  const root = text.trim();
  if (!/^[0-9a-f]{64}$/.test(root)) throw new Error('the pinned root of the key directory is damaged');
  return root;
}

/** Pins the root, once: of two ceremonies at the same instant one wins. @returns whether this root is the pinned one now */
export async function pinRoot(
  folders: Pick<Folders, 'keys'>,
  governmentId: string,
  root: string,
): Promise<boolean> {
  const path = pinPath(folders, governmentId);
  const draft = `${path}.new-${randomUUID()}`;
  await mkdir(folders.keys, { recursive: true, mode: 0o700 });
  await writeDurably(draft, `${root}\n`);
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return (await readPin(folders, governmentId)) === root;
}

/** Takes the pin off; the old one stays beside it under its day. @returns whether one was there */
export async function unpinRoot(
  folders: Pick<Folders, 'keys'>,
  governmentId: string,
  day: string,
): Promise<boolean> {
  const path = pinPath(folders, governmentId);
  try {
    await rename(path, `${path}.until-${day}-${randomUUID().slice(0, 8)}`);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
