import { post } from '../../../../../web/api.ts';
import { identityDigest, openIdentity, type ReporterIdentity } from '../../sealing/identity.ts';
import type { OpenKey } from '../keyring/keyring.ts';
import { caseAt } from '../cases/wire.ts';

export interface Released {
  identity: ReporterIdentity;
  /** SHA-256 of the sealed identity, hex: readers of the report compare its words */
  digest: string;
}

interface Reply {
  content: string;
  wrap: string;
  opens: string;
}

/** Asks the server for a sealed identity, which enters the opening and tells the reporter, and opens it here. `failed`: released, but it does not open. */
export async function release(
  caseId: string,
  words: { reason: string; legalBasis: string },
  opener: OpenKey,
): Promise<Released | 'failed'> {
  const sealed = await post<Reply>(`${caseAt(caseId)}/identity`, words);
  try {
    const identity = await openIdentity(sealed, opener.identity);
    return { identity, digest: await identityDigest(sealed) };
  } catch {
    return 'failed';
  }
}
