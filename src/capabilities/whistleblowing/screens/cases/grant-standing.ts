import type { CaseDetail } from '../../contract-desk.ts';
import { keysOn, type KeyDirectory } from '../../sealing/directory.ts';
import { grantFault, type GrantStatement } from '../../sealing/grant.ts';

type Reader = Pick<CaseDetail['readers'][number], 'fingerprint' | 'statement' | 'signature' | 'until'>;

type Report = Pick<CaseDetail, 'id' | 'day' | 'conflict'>;

/**
 * `chosen`: the reporter's browser wrapped the key to him, by the directory of that day; `signed`: a holder did, and his signature stands; `wrong`:
 * neither.
 */
export type Standing = 'chosen' | 'signed' | 'wrong';

/** Holds a reader's grant against the verified directory, so that nobody becomes a reader by the server's word alone. */
export async function standingOf(report: Report, reader: Reader, directory: KeyDirectory): Promise<Standing> {
  const { statement: text, signature, until, fingerprint } = reader;
  if (text === null && signature === null && until === null)
    return readFirst(report, fingerprint, directory) ? 'chosen' : 'wrong';
  const statement = readStatement(text);
  if (statement === null || signature === null) return 'wrong';
  if (statement.report !== report.id || statement.to !== fingerprint || statement.until !== until)
    return 'wrong';
  return (await grantFault({ statement, signature }, directory)) === null ? 'signed' : 'wrong';
}

/** Was he among those to whom a reporter's browser wraps on that day? */
function readFirst({ day, conflict }: Report, fingerprint: string, directory: KeyDirectory): boolean {
  const keys = keysOn(directory, day);
  const first = conflict === 'alternate' ? keys.alternates : keys.intake;
  return first.some((each) => each.fingerprint === fingerprint);
}

/** Number of the assignment letter that the grantor signed; null without one. */
export function letterOf({ statement }: Pick<Reader, 'statement'>): string | null {
  return readStatement(statement)?.letter ?? null;
}

function readStatement(text: string | null): GrantStatement | null {
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as GrantStatement | null;
    return typeof value === 'object' && value !== null && typeof value.letter === 'string' ? value : null;
  } catch {
    return null;
  }
}
