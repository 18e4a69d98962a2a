import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { resultOf } from '../../actions/contracts/show-cause.ts';
import { mayTake, standingOf } from '../../actions/contracts/take-step.ts';
import type { ContractView } from '../../contract/contract-view.ts';
import { mayCommit, mayKeepContracts } from '../../policy.ts';
import type { Assessment } from '../../rules/contracts/assess.ts';
import { isOver, stepsFrom } from '../../rules/contracts/machine.ts';
import { levelToInvite } from '../../rules/contracts/trial.ts';
import type { Contract } from '../../store/contracts/contracts.ts';
import type { Guarantee, KeptBaseline, Scm } from '../../store/contracts/parts.ts';

/** What the reader may do to the contract now: acts and steps. */
export async function actsOf(
  tx: Tx,
  act: Act,
  contract: Contract,
  judged: Assessment,
  parts: { baselines: readonly KeptBaseline[]; scms: readonly Scm[]; guarantees: readonly Guarantee[] },
): Promise<Pick<ContractView, 'may' | 'maySteps'>> {
  const may: ContractView['may'] = [];
  const { state } = contract;
  const open = parts.scms.find((each) => each.outcome === null);
  if (mayKeepContracts(act.actor, contract.agency_id)) {
    if (state === 'appointed') may.push('revise');
    if (parts.baselines.length === 0 && !isOver(state)) may.push('plan');
    if (state === 'running') may.push('report');
    if (!isOver(state)) may.push('instalments', 'guarantee');
    // Closing leaves a guarantee as it is: giving it back is recorded afterwards too.
    if (parts.guarantees.some((each) => each.ended_on === null)) may.push('guarantee-end');
    if ((judged.late?.daysOver ?? 0) > 0) may.push('fine-letter');
  }
  if (mayCommit(act.actor, contract.agency_id)) {
    if (state === 'signed' || state === 'running') may.push('addendum');
    if (state === 'running' && contract.suspended_since === null) {
      if (levelToInvite(contract.scm, judged.critical !== null, open !== undefined) !== null)
        may.push('scm-invite');
      if (open !== undefined && open.held_on === null) may.push('scm-minutes');
      if ((await resultOf(tx, act, contract, open)) !== null) may.push('scm-judge');
    }
  }
  const maySteps = stepsFrom(standingOf(contract)).filter((step) =>
    mayTake(act.actor, contract.agency_id, step),
  );
  return { may, maySteps };
}
