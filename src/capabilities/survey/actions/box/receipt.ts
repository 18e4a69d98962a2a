import { canonicalJson } from '../../../../platform/canonical-json.ts';
import { sha256 } from '../../../../platform/ids.ts';
import { append, emptyEdge, leafHash, rootOf } from '../../../../platform/trail/merkle.ts';
import type { Answers } from '../../rules/model/model.ts';

/** What the box stores of answers, and the receipt over it: hex SHA-256 of the token's nullifier and RFC 8785 JSON. */
export function receiptOf(nullifier: string, answers: Answers): { text: string; receipt: string } {
  const text = canonicalJson(answers);
  return { text, receipt: sha256(nullifier + text) };
}

/** RFC 6962 root over receipts in their own order, hex. @param receipts hex, in any order */
export function receiptRoot(receipts: readonly string[]): string {
  const edge = emptyEdge();
  for (const receipt of receipts.toSorted()) append(edge, leafHash(Buffer.from(receipt, 'hex')));
  return rootOf(edge).toString('hex');
}
