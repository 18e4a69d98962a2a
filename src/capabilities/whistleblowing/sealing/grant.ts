// A grant: the case key wrapped to one more reader, with a statement that the granting holder signed.
import { canonicalJson } from '../../../platform/canonical-json.ts';
import { concat, fromHex, toBase64, toHex, utf8, type Bytes } from '../../../platform/sealing/bytes.ts';
import { sign, verifies } from '../../../platform/sealing/ed25519.ts';
import { wrapCaseKey, type CaseKey } from './case-key.ts';
import type { KeyDirectory, KeyHolder } from './directory.ts';
import type { Wrap } from './identity.ts';
import type { StaffKey } from './staff-key.ts';

export interface GrantStatement {
  version: 1;
  kind: 'grant';
  /** the report's id */
  report: string;
  /** fingerprints of the keys, hex */
  to: string;
  by: string;
  /** first and last day, 'YYYY-MM-DD' */
  from: string;
  until: string;
  /** number of the letter of assignment (surat tugas) */
  letter: string;
}

export interface Grant {
  wrap: Wrap;
  statement: GrantStatement;
  /** Ed25519 by `by`, hex */
  signature: string;
}

export type GrantFault =
  /** the granting key holds no role on the first day, or cannot sign */
  | 'unknown-grantor'
  | 'unknown-reader'
  | 'signature'
  /** `until` lies before `from` */
  | 'days';

const CONTEXT = utf8('lurus wbs grant v1\n');

export async function grantCase(
  caseKey: CaseKey,
  to: Pick<KeyHolder, 'recipient' | 'fingerprint'>,
  by: { key: StaffKey; fingerprint: string },
  terms: Pick<GrantStatement, 'report' | 'from' | 'until' | 'letter'>,
): Promise<Grant> {
  const statement: GrantStatement = {
    version: 1,
    kind: 'grant',
    ...terms,
    to: to.fingerprint,
    by: by.fingerprint,
  };
  return {
    wrap: { fingerprint: to.fingerprint, file: toBase64(await wrapCaseKey(caseKey, to.recipient)) },
    statement,
    signature: toHex(await sign(by.key.signingSeed, signedBytes(statement))),
  };
}

/** Null when the statement was signed by a key that held a role when it was given, for a key that did too. */
export async function grantFault(
  { statement, signature }: Pick<Grant, 'statement' | 'signature'>,
  directory: KeyDirectory,
): Promise<GrantFault | null> {
  const holds = (fingerprint: string) =>
    directory.holders.find(
      (each) =>
        each.fingerprint === fingerprint &&
        each.from <= statement.from &&
        (each.until === null || statement.from < each.until),
    );
  const signer = holds(statement.by)?.signer;
  if (signer == null) return 'unknown-grantor';
  if (holds(statement.to) === undefined) return 'unknown-reader';
  if (statement.until < statement.from) return 'days';
  if (!/^[0-9a-f]{128}$/.test(signature)) return 'signature';
  return (await verifies(fromHex(signer), signedBytes(statement), fromHex(signature))) ? null : 'signature';
}

function signedBytes(statement: GrantStatement): Bytes {
  return concat(CONTEXT, utf8(canonicalJson(statement)));
}
