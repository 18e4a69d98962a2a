import { useEffect, useState } from 'react';
import type { MemberDetail } from '../../contract.ts';
import { editedLines, sentLines, type Line } from './claim-lines.ts';

const keyOf = (memberId: string) => `lurus.claim.${memberId}`;

/**
 * Lines that were not saved yet survive a page that is loaded anew, in this window only. They are laid over the kept ones only while those are
 * the same as when one began: a colleague may have saved meanwhile.
 */
export function claimDraft(detail: MemberDetail): Line[] | null {
  try {
    const written: unknown = JSON.parse(sessionStorage.getItem(keyOf(detail.id)) ?? 'null');
    if (typeof written !== 'object' || written === null || !('over' in written) || !('lines' in written))
      return null;
    if (written.over !== keptOf(detail) || !Array.isArray(written.lines)) return null;
    return written.lines as Line[];
  } catch {
    return null;
  }
}

/** What the server has of a claim, to compare with. */
export function keptOf(detail: MemberDetail): string {
  return JSON.stringify(sentLines(editedLines(detail)));
}

/** Lines to begin with, and whether they are those of a draft. */
export function useClaimStart(detail: MemberDetail): { lines: Line[]; restored: boolean } {
  const [start] = useState(() => {
    const draft = claimDraft(detail);
    return { lines: draft ?? editedLines(detail), restored: draft !== null };
  });
  return start;
}

/** Keeps what is written until it is saved or thrown away. */
export function useClaimDraft(memberId: string, kept: string, lines: readonly Line[]): void {
  useEffect(() => {
    if (JSON.stringify(sentLines(lines)) === kept) sessionStorage.removeItem(keyOf(memberId));
    else sessionStorage.setItem(keyOf(memberId), JSON.stringify({ over: kept, lines }));
  }, [memberId, kept, lines]);
}
