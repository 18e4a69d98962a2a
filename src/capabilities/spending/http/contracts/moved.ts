import type { z } from 'zod';
import { isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import { type contractMoved } from '../../contract/contract-acts.ts';
import { MARKS } from '../../contract/contract-fields.ts';
import type { Contract } from '../../store/contracts/contracts.ts';

type Moved = z.input<typeof contractMoved>;

/** What a change answers: where the contract stands, and what is worth a look. */
export function movedTo(
  outcome: Outcome<Contract | { contract: Contract; marks: readonly string[] }>,
): Outcome<Moved> {
  if (isRefusal(outcome)) return outcome;
  const { contract, marks } = 'contract' in outcome ? outcome : { contract: outcome, marks: [] };
  const { id, number, state, version } = contract;
  return { id, number, state, version, marks: MARKS.filter((each) => marks.includes(each)) };
}
