import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { link, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Folders } from '../services.ts';
import { readIfThere, writeDurably } from './durable.ts';
import { formatVerifier, parseVerifier, verifierOf, type Signer, type Verifier } from './note.ts';

/** Name of a government's log, of its key and the origin line of its checkpoints. */
export function logName(governmentId: string): string {
  return `lurus-trail/${governmentId}`;
}

/** Where the tiles, checkpoints and public keys of a government's log lie. */
export function logFolder(folders: Folders, governmentId: string): string {
  return join(folders.trail, governmentId);
}

/** Where the private key of a government's log lies (mode 600): outside the database and every backup of it. */
export function keyPath(folders: Folders, governmentId: string): string {
  return join(folders.keys, `trail-${governmentId}.pem`);
}

/** The signer of a government's log, or null when it has no key here. */
export async function findSigner(folders: Folders, governmentId: string): Promise<Signer | null> {
  const pem = await readIfThere(keyPath(folders, governmentId));
  return pem === null ? null : { name: logName(governmentId), privateKey: createPrivateKey(pem) };
}

/** Makes the key of a log that has none; when another program was quicker, its key is the one. The public key joins the log's list. */
export async function makeSigner(folders: Folders, governmentId: string): Promise<Signer> {
  const path = keyPath(folders, governmentId);
  const { privateKey } = generateKeyPairSync('ed25519');
  const draft = `${path}.new-${process.pid}`;
  await mkdir(folders.keys, { recursive: true, mode: 0o700 });
  await writeDurably(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return publishKey(folders, governmentId, (await findSigner(folders, governmentId))!);
}

/** Adds the public half of the signer's key to the log's list of keys, unless it is there. */
export async function publishKey(folders: Folders, governmentId: string, signer: Signer): Promise<Signer> {
  const folder = logFolder(folders, governmentId);
  const known = await publicKeys(folder);
  const verifier = verifierOf(signer.name, signer.privateKey);
  if (!known.some((each) => each.id === verifier.id)) {
    await writeDurably(keyListPath(folder), formatKeyList([...known, verifier]));
  }
  return signer;
}

/** The public keys of a log, the newest last: one line each; more than one when a lost key had to be renewed. */
export async function publicKeys(folder: string): Promise<Verifier[]> {
  const lines = (await readIfThere(keyListPath(folder)))?.toString('utf8').split('\n') ?? [];
  return lines.map(parseVerifier).filter((verifier) => verifier !== null);
}

export function formatKeyList(keys: readonly Verifier[]): string {
  return keys.map((each) => `${formatVerifier(each)}\n`).join('');
}

function keyListPath(folder: string): string {
  return join(folder, 'key');
}
