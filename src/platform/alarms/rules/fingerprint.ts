import { canonicalJson } from '../../canonical-json.ts';
import { sha256 } from '../../ids.ts';
import type { Condition } from '../rule.ts';

type Step = Pick<Condition, 'code' | 'subject' | 'step'>;

/** Names one step of one alarm about one subject of one government, whatever its figures are. Hex. */
export function fingerprint(governmentId: string, { code, subject, step }: Step): string {
  return sha256(canonicalJson([governmentId, code, subject, step]));
}

/** Names all of a condition that may change in place. Hex. */
export function contentOf(each: Condition): string {
  const { severity, agencyId, receivers, link, title, body, facts } = each;
  const rest = { owners: each.owners ?? [], ladder: each.ladder ?? [], urgent: each.urgent === true };
  return sha256(canonicalJson({ severity, agencyId, receivers, link, title, body, facts, ...rest }));
}
