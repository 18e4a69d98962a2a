import { get, post, put } from '../../../../../web/api.ts';
import type { Handover, IdentityWrap } from '../../sealing/handover.ts';
import type { SignedEntry } from '../../sealing/directory-entry.ts';

export function sendEntries(entries: readonly SignedEntry[]): Promise<unknown> {
  return post('/wbs/desk/keys/entries', { entries });
}

/** @param file base64 of an age file to passkeys */
export function sendKeyFile(fingerprint: string, file: string): Promise<unknown> {
  return put(`/wbs/desk/keys/files/${fingerprint}`, { file });
}

export async function wrapsOf(from: string): Promise<IdentityWrap[]> {
  return (await get<{ wraps: IdentityWrap[] }>('/wbs/desk/handover', { from })).wraps;
}

export function sendHandover(from: string, handover: Handover): Promise<{ count: number }> {
  return post('/wbs/desk/handover', { from, handover });
}

/** @param from fingerprint of the recovery key that was brought back; its wraps, and those of the lost key, are replaced */
export function sendRecovery(from: string, handover: Handover): Promise<{ count: number }> {
  return post('/wbs/desk/recovery', { from, handover });
}
