// The text within a key file: an identity file as `age -i` takes it. Its comments remember what the directory was when it was written, so that
// the person, not the server, says which root is the right one.
import type { DirectoryHead } from '../../sealing/directory.ts';

export interface KeyMemory {
  government: string;
  /** the root's public key, hex */
  root: string;
  /** null: written in the ceremony itself, before the first entry */
  head: DirectoryHead | null;
}

export interface KeyFile {
  /** `AGE-SECRET-KEY-1…` */
  identity: string;
  /** null: written before the key ceremony, or by another program */
  memory: KeyMemory | null;
}

export function writeKeyFile({ identity, memory }: KeyFile): string {
  const known =
    memory === null
      ? ''
      : `# government: ${memory.government}\n# root: ${memory.root}\n${headLine(memory.head)}`;
  return `# lurus wbs key\n${known}${identity}\n`;
}

/** Null when there is not exactly one identity in it. */
export function readKeyFile(text: string): KeyFile | null {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const identities = lines.filter((line) => !line.startsWith('#'));
  const [identity] = identities;
  if (identity === undefined || identities.length > 1 || !/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/.test(identity))
    return null;
  const government = /^# government: ([0-9a-f-]{36})$/m.exec(text)?.[1];
  const root = /^# root: ([0-9a-f]{64})$/m.exec(text)?.[1];
  const [, count, hash] = /^# head: (\d{1,6}) ([0-9a-f]{64})$/m.exec(text) ?? [];
  const head = count !== undefined && hash !== undefined ? { count: Number(count), hash } : null;
  return {
    identity,
    memory: government !== undefined && root !== undefined ? { government, root, head } : null,
  };
}

function headLine(head: DirectoryHead | null): string {
  return head === null ? '' : `# head: ${head.count} ${head.hash}\n`;
}
