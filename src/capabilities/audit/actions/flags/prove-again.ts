import { canonicalJson } from '../../../../platform/canonical-json.ts';
import type { Proof } from '../../contract/flags.ts';
import type { Json } from '../../rules/flags/found-flag.ts';
import type { Verdict } from '../../rules/verdict.ts';
import type { Flag } from '../../store/flags/tables.ts';
import { flagTexts } from '../../texts/flags.ts';
import { hashOf } from './hashes.ts';
import { proverKey, provers, type Prover } from './provers.ts';

const COMPARED = [
  'state',
  'severity',
  'formula',
  'reason',
  'moneyAtRisk',
  'missing',
  'evidence',
  'unconfirmed',
] as const;

/**
 * Replays a flag's rule on the snapshot that it was made of. It says whether the snapshot is what its hashes say, and whether the same
 * version of the rule gives the same verdict; where it does not, in which fields.
 */
export function proveAgain(
  flag: Pick<
    Flag,
    | 'scope'
    | 'rule_code'
    | 'rule_version'
    | 'verdict'
    | 'data'
    | 'data_hash'
    | 'thresholds'
    | 'thresholds_hash'
  >,
  known: ReadonlyMap<string, Prover> = provers,
): Proof {
  const intact = hashOf(flag.data) === flag.data_hash && hashOf(flag.thresholds) === flag.thresholds_hash;
  const prover = known.get(proverKey(flag.scope, flag.rule_code));
  if (!intact) return { intact, same: null, says: say('proof-touched'), differences: [] };
  if (prover === undefined || prover.version !== flag.rule_version)
    return { intact, same: null, says: say('proof-none'), differences: [] };
  const verdict = prover.run(flag.data, flag.thresholds);
  if (verdict === null) return { intact, same: false, says: say('proof-unreadable'), differences: [] };
  const differences = differencesOf(flag.verdict, verdict);
  const same = differences.length === 0;
  return { intact, same, says: say(same ? 'proof-same' : 'proof-different'), differences };
}

function differencesOf(before: Verdict, after: Verdict): Proof['differences'] {
  return COMPARED.flatMap((field) => {
    const [was, is] = [canonicalJson(before[field]), canonicalJson(after[field])];
    return was === is ? [] : [{ field, before: JSON.parse(was) as Json, after: JSON.parse(is) as Json }];
  }) as Proof['differences'];
}

function say(key: keyof typeof flagTexts.id): Proof['says'] {
  return { id: flagTexts.id[key], en: flagTexts.en[key] };
}
