import { readHead, readNotes } from '../log-store.ts';
import { openCheckpoint, type Checkpoint, type Verifier } from '../note.ts';
import type { Finding } from './findings.ts';
import { growTree } from './grow-tree.ts';
import type { Scratch, Telling } from './scratch.ts';

/** What the signed checkpoints prove. */
export interface LogJudgement {
  findings: Finding[];
  /** entries 0 … proved - 1 stand under a signed checkpoint that fits */
  proved: number;
  /** the same for a checkpoint that had left the machine; null when none was given */
  provedOutside: number | null;
  /** entries that any signed checkpoint claims */
  claimed: number;
  /** entries whose hash is known, from a tile or at least from the export's own row */
  known: number;
}

/** A checkpoint, and whether the tree has its root at its size. */
export interface Judged extends Checkpoint {
  outside: boolean;
  fits: boolean;
}

/**
 * Holds every checkpoint against the tree of the hash tiles (and, beyond them, of the export's own rows), and notes every leaf
 * hash in the scratch's table `tile`.
 * @param outside checkpoints that had left the machine
 */
export async function judgeLog(
  scratch: Scratch,
  folder: string,
  keys: readonly Verifier[],
  outside: readonly Checkpoint[],
  telling: Telling,
): Promise<LogJudgement> {
  const findings: Finding[] = [];
  const notes = await readSigned(folder, keys, findings);
  const judged: Judged[] = [
    ...notes.map((note) => ({ ...note, outside: false, fits: false })),
    ...outside.map((note) => ({ ...note, outside: true, fits: false })),
  ].sort((a, b) => a.size - b.size);
  const claimed = judged.at(-1)?.size ?? 0;
  const known = await growTree(scratch, folder, claimed, judged, findings, telling);
  return { findings: [...findings, ...verdict(judged, known)], ...provedBy(judged), claimed, known };
}

function provedBy(judged: readonly Judged[]): { proved: number; provedOutside: number | null } {
  const largest = (notes: readonly Judged[]) =>
    Math.max(0, ...notes.filter((each) => each.fits).map((each) => each.size));
  const outside = judged.filter((each) => each.outside);
  const provedOutside = outside.length === 0 ? null : largest(outside);
  return { proved: isForked(judged) ? (provedOutside ?? 0) : largest(judged), provedOutside };
}

/** One that left does not fit while a later one inside does: two histories were signed, and only those that left can be believed. */
function isForked(judged: readonly Judged[]): boolean {
  return judged.some(
    (left) =>
      left.outside &&
      !left.fits &&
      judged.some((each) => !each.outside && each.fits && each.size >= left.size),
  );
}

function verdict(judged: readonly Judged[], known: number): Finding[] {
  const findings: Finding[] = [];
  const { proved } = provedBy(judged);
  const forked = isForked(judged);
  if (forked) findings.push({ what: 'two-histories', proved });
  const claimed = judged.at(-1)?.size ?? 0;
  if (known < claimed) findings.push({ what: 'cut-off', from: known, to: claimed - 1 });
  const broken = judged.filter((each) => !each.fits && each.size <= known);
  const first = broken.find((each) => each.size > proved);
  if (first !== undefined) {
    const before = judged
      .filter((each) => each.fits && each.size < first.size && (!forked || each.outside))
      .at(-1);
    findings.push({ what: 'batch-rewritten', from: before?.size ?? 0, to: first.size - 1, proved });
  }
  for (const each of broken) {
    if (each.size <= proved) findings.push({ what: 'checkpoint-damaged', size: each.size });
  }
  return findings;
}

async function readSigned(
  folder: string,
  keys: readonly Verifier[],
  findings: Finding[],
): Promise<Checkpoint[]> {
  const signed = new Map<string, Checkpoint>();
  const head = await readHead(folder);
  const take = (note: string) => {
    const checkpoint = openCheckpoint(note, keys);
    if (checkpoint === null)
      findings.push({ what: 'checkpoint-unsigned', size: Number(note.split('\n')[1]) || 0 });
    else signed.set(`${checkpoint.size} ${checkpoint.root.toString('hex')}`, checkpoint);
  };
  for await (const note of readNotes(folder)) take(note);
  if (head !== null) take(head);
  return [...signed.values()];
}
