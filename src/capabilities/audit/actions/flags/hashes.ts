import { canonicalJson } from '../../../../platform/canonical-json.ts';
import { sha256 } from '../../../../platform/ids.ts';
import type { FlagScope, FoundFlag } from '../../rules/flags/found-flag.ts';

/** Hex SHA-256 of a value's one spelling. */
export function hashOf(value: unknown): string {
  return sha256(canonicalJson(value));
}

/** A flag's own self through all runs: which rule, of what, and which of several there. */
export function fingerprintOf(
  scope: FlagScope,
  { verdict, subject, key }: Pick<FoundFlag, 'verdict' | 'subject' | 'key'>,
): string {
  return hashOf([scope, verdict.code, subject.kind, subject.id, key]);
}
