import type { Tx } from '../../../platform/database/index.ts';
import { listAgencies } from '../../directory/index.ts';

/** Finds an agency by what a file calls it: its code as the directory has it, or its whole name. */
export type FindAgency = (code: string, name: string | null) => string | undefined;

/** Names that two agencies bear, or that are written otherwise, are not guessed. */
export async function agencyFinder(tx: Tx): Promise<FindAgency> {
  const all = await listAgencies(tx);
  const byCode = new Map(all.map((each) => [bare(each.code), each.id]));
  const byName = new Map<string, string | null>();
  for (const each of all) byName.set(plain(each.name), byName.has(plain(each.name)) ? null : each.id);
  return (code, name) =>
    byCode.get(bare(code)) ?? (name === null ? undefined : (byName.get(plain(name)) ?? undefined));
}

function bare(code: string): string {
  return code.replace(/\s/g, '').toUpperCase();
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export const UNKNOWN_AGENCY = {
  id: 'Instansi ini belum ada di Direktori. Samakan kode atau namanya dengan Direktori, atau impor instansi dahulu.',
  en: 'This agency is not in the directory. Write its code or name as the directory has it, or import agencies first.',
};
