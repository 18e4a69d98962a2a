import type { Act } from '../../../../platform/act.ts';
import { daysBetween } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { badField, isRefusal, type Outcome, type Refusal } from '../../../../platform/outcome.ts';
import { getParameter } from '../../../../platform/parameters/index.ts';
import type { StepInput } from '../../contract/contract-acts.ts';
import { GRACE_DAYS } from '../../parameters.ts';
import { mayCommit, mayKeepContracts } from '../../policy.ts';
import { lastDayOf } from '../../rules/contracts/clock.ts';
import { lastGraceDay } from '../../rules/contracts/late-fine.ts';
import { afterStep, type ContractStep } from '../../rules/contracts/machine.ts';
import type { Contract } from '../../store/contracts/contracts.ts';
import { agreeVersion } from './agree.ts';
import { asSigned, type KeptContract } from './keep-contract.ts';
import { changeContract, openContract, wrongState } from './open-contract.ts';
import { ownFiles } from './own-files.ts';
import { recordPapers } from './record-paper.ts';
import { tellStep } from './tell.ts';

/** What only the PPKOM decides; the other papers are typed by the PPTK as well. */
const DECISIONS: readonly ContractStep[] = [
  'suspended',
  'resumed',
  'extended',
  'handover-refused',
  'terminated',
  'closed',
];
const NEED_REASON: readonly ContractStep[] = ['suspended', 'extended', 'handover-refused', 'terminated'];

/** May the actor take this step of the contract, whatever its state? */
export function mayTake(actor: Act['actor'], agencyId: string, step: ContractStep): boolean {
  return DECISIONS.includes(step) ? mayCommit(actor, agencyId) : mayKeepContracts(actor, agencyId);
}

/** Records the next paper of a contract and moves it on: signature, SPMK, force majeure, extra time, handover, termination. */
export async function takeStep(
  tx: Tx,
  act: Act,
  id: string,
  input: StepInput,
): Promise<Outcome<KeptContract>> {
  const contract = await openContract(tx, act, id, input.version, (each) =>
    mayTake(act.actor, each.agency_id, input.step),
  );
  if (isRefusal(contract)) return contract;
  const after = afterStep(standingOf(contract), input.step);
  if (after === null) return wrongState();
  const refused = fault(contract, input, act) ?? (await faultOfExtension(tx, act, contract, input));
  if (refused !== null) return refused;
  const files = await ownFiles(tx, act, [input]);
  if (isRefusal(files)) return files;
  const marks = await recordPapers(tx, act, contract, [input]);
  const moved = await changeContract(tx, act, contract, input.step, {
    ...changeOf(contract, input),
    state: after.state,
  });
  if (input.step === 'signed') await agreeVersion(tx, act, id, asSigned(moved, input));
  await tellStep(tx, act, moved, input.step);
  return { contract: moved, marks };
}

export function standingOf(contract: Contract) {
  return {
    state: contract.state,
    suspended: contract.suspended_since !== null,
    maintenanceDays: contract.maintenance_days,
  };
}

/** What changes with a step, beside the state. */
function changeOf(contract: Contract, { step, docDate, until }: StepInput): Partial<Contract> {
  switch (step) {
    case 'signed':
      return { signed_on: docDate };
    case 'suspended':
      return { suspended_since: docDate };
    case 'resumed':
      return clockRuns(contract, docDate);
    case 'extended':
      return { extended_to: until };
    case 'handover-asked':
      return { handover_asked_on: docDate };
    case 'handover-refused':
      return { handover_asked_on: null };
    case 'handed-over':
      return { handed_over_on: docDate };
    case 'closed':
      return { ended_on: docDate };
    case 'terminated':
      return { ...clockRuns(contract, docDate), ended_on: docDate };
    case 'started':
    case 'finally-handed-over':
      return {};
  }
}

/** Days of force majeure are added up when it ends. */
function clockRuns(contract: Contract, day: StepInput['docDate']): Partial<Contract> {
  if (contract.suspended_since === null) return {};
  const days = Math.max(0, daysBetween(contract.suspended_since, day));
  return { suspended_since: null, resumed_on: day, suspended_days: contract.suspended_days + days };
}

function fault(contract: Contract, { step, docDate, note }: StepInput, act: Act): Refusal | null {
  if (docDate > act.today)
    return badField(
      'docDate',
      'Isi tanggal surat yang tidak melewati hari ini.',
      'Enter the paper’s date, not after today.',
    );
  if (NEED_REASON.includes(step) && note.trim() === '')
    return badField('note', 'Tulis alasannya.', 'Write the reason.');
  if (step === 'started' && (contract.start_on === null || contract.end_on === null))
    return badField(
      'step',
      'Isi hari pertama dan hari terakhir pekerjaan pada kontrak dahulu.',
      'Enter the first and the last day of the work in the contract first.',
    );
  if (step === 'resumed' && contract.suspended_since !== null && docDate < contract.suspended_since)
    return badField(
      'docDate',
      'Isi tanggal yang tidak mendahului penghentian.',
      'Enter a date not before the suspension.',
    );
  if (step === 'suspended' && contract.start_on !== null && docDate < contract.start_on)
    return badField(
      'docDate',
      'Isi tanggal yang tidak mendahului hari pertama pekerjaan.',
      'Enter a date not before the first day of the work.',
    );
  if (step === 'handover-asked' && contract.physical && contract.percent < 100)
    return badField(
      'step',
      'Laporkan kemajuan 100 persen dahulu, baru serah terima diminta.',
      'Report 100 per cent first, then ask for handover.',
    );
  if (step === 'handed-over' && contract.handover_asked_on !== null && docDate < contract.handover_asked_on)
    return badField(
      'docDate',
      'Isi tanggal yang tidak mendahului permintaan serah terima.',
      'Enter a date not before handover was asked for.',
    );
  return null;
}

/** Extra time lies after the last day and within the days that the law gives. */
async function faultOfExtension(
  tx: Tx,
  act: Act,
  contract: Contract,
  { step, until }: StepInput,
): Promise<Refusal | null> {
  const lastDay = lastDayOf(contract, act.today);
  if (step !== 'extended' || lastDay === null) return null;
  const days = await getParameter(tx, GRACE_DAYS, lastDay);
  if (until !== null && until > lastDay && until <= lastGraceDay(lastDay, days)) return null;
  return badField(
    'until',
    `Isi hari terakhir kesempatan, paling lama ${days} hari setelah kontrak berakhir. Denda tetap berjalan.`,
    `Enter the last day of the extra time, at most ${days} days after the contract’s end. The fine runs on.`,
  );
}
