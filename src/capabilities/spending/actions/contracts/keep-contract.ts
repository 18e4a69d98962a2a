import type { Act } from '../../../../platform/act.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { isRefusal, notAllowed, type Complaint, type Outcome } from '../../../../platform/outcome.ts';
import { recordRow, recordRows } from '../../../../platform/trail/record.ts';
import type { ContractInput } from '../../contract/contract-acts.ts';
import { mayKeepContracts } from '../../policy.ts';
import { insertContract, type Contract } from '../../store/contracts/contracts.ts';
import { insertInstalments, type Step } from '../../store/contracts/parts.ts';
import { contractFaults } from '../../texts/contract-faults.ts';
import { agreePlan, agreeVersion } from './agree.ts';
import type { Agreed } from './chain.ts';
import { complainOfInstalments } from './check-instalments.ts';
import { complainOfPlan } from './check-plan.ts';
import { complainOfTerms, refuseFields, termsOf } from './check-terms.ts';
import { ownFiles } from './own-files.ts';
import { recordPapers, type Paper } from './record-paper.ts';

export interface KeptContract {
  contract: Contract;
  marks: Step['marks'];
}

/** Enters a contract as far as its papers go: SPPBJ, signature, SPMK; with its plan and its instalments where they are known. */
export async function keepContract(
  tx: Tx,
  act: Act,
  input: ContractInput,
  source: Step['source'] = 'typed',
): Promise<Outcome<KeptContract>> {
  if (!mayKeepContracts(act.actor)) return notAllowed();
  const checked = await termsOf(tx, act, input);
  const id = newId();
  const complaints = [
    ...(await complainOfTerms(tx, act, checked, id)),
    ...complainOfPapers(act, input),
    ...(input.plan === null ? [] : complainOfPlan(input.plan, input.startOn, input.endOn, 'plan')),
    ...complainOfInstalments(input.instalments, checked.terms, 'instalments'),
  ];
  const refused = refuseFields(complaints);
  if (refused !== null) return refused;
  const papers = papersOf(input);
  const files = await ownFiles(tx, act, papers);
  if (isRefusal(files)) return files;
  const contract: Contract = {
    ...checked.terms,
    ...NEW,
    government_id: act.government.id,
    id,
    signed_on: input.signed?.docDate ?? null,
    state: input.started ? 'running' : input.signed ? 'signed' : 'appointed',
    created_by: act.actor.id,
    created_at: act.now,
  };
  await insertContract(tx, contract);
  await recordRow(tx, act, 'spending.contract-keep', 'spending_contract', id);
  const marks = await recordPapers(tx, act, contract, papers, source);
  await keepAgreement(tx, act, contract, input);
  return { contract, marks };
}

/** What a contract begins with. */
export const NEW = {
  extended_to: null,
  suspended_days: 0,
  suspended_since: null,
  resumed_on: null,
  scm: 'none',
  handed_over_on: null,
  handover_asked_on: null,
  ended_on: null,
  percent: 0,
  percent_on: null,
  percent_at: null,
  version: 1,
} as const;

/** What version 0 says: the contract on the day of its signature. */
export function asSigned(
  contract: Contract,
  paper: { docDate: PlainDate; fileId: string | null },
): Omit<Agreed, 'contract_id' | 'n'> {
  return {
    document: contract.number,
    doc_date: paper.docDate,
    reason: null,
    value: contract.value,
    value_without_vat: contract.value_without_vat,
    start_on: contract.start_on,
    end_on: contract.end_on,
    over_reason: null,
    file_id: paper.fileId,
  };
}

function complainOfPapers(act: Act, input: ContractInput): Complaint[] {
  const complaints: Complaint[] = [];
  for (const name of ['appointed', 'signed', 'started'] as const) {
    const paper = input[name];
    if (paper !== null && paper.docDate > act.today)
      complaints.push({ field: `${name}.docDate`, message: contractFaults.future });
  }
  if (input.started !== null && input.signed === null)
    complaints.push({ field: 'signed.docDate', message: contractFaults['needs-signed'] });
  if (input.started !== null && (input.startOn === null || input.endOn === null))
    complaints.push({
      field: input.startOn === null ? 'startOn' : 'endOn',
      message: contractFaults['needs-days'],
    });
  return complaints;
}

function papersOf({ appointed, signed, started }: ContractInput): Paper[] {
  return [
    { ...appointed, step: 'appointed' },
    ...(signed ? [{ ...signed, step: 'signed' as const }] : []),
    ...(started ? [{ ...started, step: 'started' as const }] : []),
  ];
}

/** The contract as signed (version 0), its plan and its instalments. */
async function keepAgreement(tx: Tx, act: Act, contract: Contract, input: ContractInput): Promise<void> {
  if (input.signed !== null) await agreeVersion(tx, act, contract.id, asSigned(contract, input.signed));
  if (input.plan !== null) await agreePlan(tx, act, contract.id, 0, input.plan);
  const instalments = input.instalments.map((each, place) => ({
    government_id: act.government.id,
    id: newId(),
    contract_id: contract.id,
    n: place + 1,
    kind: each.kind,
    amount: each.amount,
    condition_percent: each.conditionPercent,
    due_on: each.dueOn,
    reached_on: null,
    reached_at: null,
  }));
  await insertInstalments(tx, instalments);
  await recordRows(
    tx,
    act,
    'spending.contract-instalments',
    'contract_instalment',
    instalments.map((each) => each.id),
  );
}
