import type { Tx } from '../../../platform/database/index.ts';
import { findCauseCode, findFindingCode, findRecommendationCode, type CodeTitle } from '../rules/codes.ts';
import { ledger } from './cases.ts';
import type { CodeTitleRow } from './tables.ts';

export type CodeKind = CodeTitleRow['kind'];

const KNOWN: Record<CodeKind, (code: string) => CodeTitle | null> = {
  finding: findFindingCode,
  recommendation: findRecommendationCode,
  cause: findCauseCode,
  bpk: (code) => ({ code, group: '', title: null }),
};

/** Titles of codes: what the office has loaded stands before what the program knows. */
export interface Codes {
  /** null when there is no such code: neither in the classification nor loaded */
  find(kind: CodeKind, code: string): CodeTitle | null;
}

/** The office's own titles; a few hundred at most. */
export async function loadedCodes(tx: Tx): Promise<Pick<CodeTitleRow, 'kind' | 'code' | 'title'>[]> {
  return ledger(tx).selectFrom('code_title').select(['kind', 'code', 'title']).orderBy('code').execute();
}

export async function loadCodes(tx: Tx): Promise<Codes> {
  const rows = await loadedCodes(tx);
  const loaded = new Map(rows.map((row) => [`${row.kind} ${row.code}`, row.title]));
  return {
    find(kind, code) {
      const known = KNOWN[kind](code);
      const title = loaded.get(`${kind} ${code}`);
      if (title === undefined) return known;
      return { code, group: known?.group ?? '', title };
    },
  };
}
