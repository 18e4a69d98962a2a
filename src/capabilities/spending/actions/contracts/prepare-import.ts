import type { Act } from '../../../../platform/act.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import { workingDaysBetween, type Calendar } from '../../../../platform/calendar/working-days.ts';
import { newId } from '../../../../platform/ids.ts';
import type { Rupiah } from '../../../../platform/money.ts';
import {
  afterStep,
  type ContractKind,
  type ContractStep,
  type PayMode,
  type WorkKind,
} from '../../rules/contracts/machine.ts';
import { paperMarks } from '../../rules/contracts/marks.ts';
import type { Contract } from '../../store/contracts/contracts.ts';
import type { Step, Version } from '../../store/contracts/parts.ts';
import { sealedVersion } from './chain.ts';
import { asSigned, NEW } from './keep-contract.ts';
import { standingOf } from './take-step.ts';

/** One contract of a file. Papers stand in the order in which they were made: appointed, signed, started, handed over … */
export interface ImportedContract {
  agencyId: string;
  lineId: string | null;
  packageId: string | null;
  year: number;
  number: string;
  title: string;
  kind: ContractKind;
  work: WorkKind;
  payMode: PayMode;
  vendorId: string | null;
  value: Rupiah;
  valueWithoutVat: Rupiah;
  startOn: PlainDate | null;
  endOn: PlainDate | null;
  papers: readonly { step: ContractStep; docDate: PlainDate; document: string }[];
}

export interface ImportLaw {
  fine: number;
  late: number;
  calendar: Calendar;
}

/** What one row of a file makes of a contract. */
export interface Prepared {
  kind: 'new' | 'changed' | 'same';
  contract: Contract;
  steps: Step[];
  version: Version | null;
}

/** A contract that is not known yet, as far as its papers lead. */
export function importedContract(act: Act, row: ImportedContract, law: ImportLaw): Prepared {
  const contract: Contract = {
    ...NEW,
    ...termsOfRow(row),
    government_id: act.government.id,
    id: newId(),
    agency_id: row.agencyId,
    year: row.year,
    number: row.number.trim(),
    kind: row.kind,
    work: row.work,
    pay_mode: row.payMode,
    small_vendor: false,
    multi_year: false,
    signed_on: null,
    commitment_person_id: null,
    technical_person_id: null,
    fine_per_mille: law.fine,
    fine_part: null,
    fine_most: null,
    advance_percent: 0,
    retention_percent: 0,
    maintenance_days: 0,
    physical: row.work === 'works',
    place: '',
    state: 'appointed',
    created_by: act.actor.id,
    created_at: act.now,
  };
  const { contract: led, steps } = follow(act, contract, [], row.papers, law);
  const signed = steps.find((each) => each.step === 'signed');
  const version =
    signed === undefined
      ? null
      : sealedVersion(
          act,
          { ...asSigned(led, { docDate: signed.doc_date, fileId: null }), contract_id: led.id, n: 0 },
          undefined,
        );
  return { kind: 'new', contract: led, steps, version };
}

/** A contract that is known: papers that it lacks, and what was agreed anew. */
export function continued(
  act: Act,
  old: Contract,
  papers: readonly Step[],
  agreed: Version | undefined,
  row: ImportedContract,
  law: ImportLaw,
): Prepared {
  const lacking = row.papers.filter(
    ({ step }) => step !== 'appointed' && !papers.some((each) => each.step === step),
  );
  const { contract, steps } = follow(act, old, papers, lacking, law);
  const differs =
    row.value !== old.value || (row.endOn !== null && row.endOn !== old.end_on && old.suspended_days === 0);
  const terms = differs ? { ...termsOfRow(row), start_on: row.startOn ?? old.start_on } : {};
  const next: Contract = {
    ...contract,
    ...terms,
    end_on: differs ? (row.endOn ?? old.end_on) : old.end_on,
    line_id: row.lineId ?? old.line_id,
    package_id: row.packageId ?? old.package_id,
    vendor_id: row.vendorId ?? old.vendor_id,
  };
  const linked =
    next.line_id !== old.line_id || next.package_id !== old.package_id || next.vendor_id !== old.vendor_id;
  const changed = steps.length > 0 || differs || linked;
  return {
    kind: changed ? 'changed' : 'same',
    contract: changed ? { ...next, version: old.version + 1 } : old,
    steps,
    version: versionOf(act, next, steps, agreed, differs),
  };
}

function termsOfRow(row: ImportedContract) {
  return {
    line_id: row.lineId,
    package_id: row.packageId,
    title: row.title.trim(),
    vendor_id: row.vendorId,
    value: row.value,
    value_without_vat: Math.min(row.value, row.valueWithoutVat),
    start_on: row.startOn,
    end_on: row.endOn,
  };
}

/** Version 0 where the file brings the signature, another one where it differs from what was agreed. */
function versionOf(
  act: Act,
  contract: Contract,
  steps: readonly Step[],
  agreed: Version | undefined,
  differs: boolean,
): Version | null {
  const signed = steps.find((each) => each.step === 'signed');
  if (agreed === undefined && signed === undefined) return null;
  if (agreed !== undefined && !differs) return null;
  const said = asSigned(contract, { docDate: signed?.doc_date ?? act.today, fileId: null });
  const n = agreed === undefined ? 0 : agreed.n + 1;
  const reason = agreed === undefined ? null : 'e-kontrak';
  return sealedVersion(
    act,
    { ...said, doc_date: agreed === undefined ? said.doc_date : null, reason, contract_id: contract.id, n },
    agreed,
  );
}

/** Follows papers as far as the states lead; a paper that does not fit is left out. */
function follow(
  act: Act,
  start: Contract,
  before: readonly Step[],
  papers: ImportedContract['papers'],
  law: ImportLaw,
): { contract: Contract; steps: Step[] } {
  let contract = start;
  let previous = before.at(-1)?.doc_date ?? null;
  const steps: Step[] = [];
  for (const paper of withRequest(papers, start)) {
    const first = paper.step === 'appointed' && before.length + steps.length === 0;
    const after = first ? standingOf(contract) : afterStep(standingOf(contract), paper.step);
    if (after === null) continue;
    contract = { ...contract, ...factsOf(paper), state: after.state };
    const times = {
      docDate: paper.docDate,
      recordedOn: act.today,
      lag: workingDaysBetween(law.calendar, paper.docDate, act.today),
      deadline: paper.step === 'handover-asked' || paper.step === 'handed-over' ? contract.end_on : null,
      previous,
    };
    previous = paper.docDate;
    steps.push({
      government_id: act.government.id,
      id: newId(),
      contract_id: contract.id,
      seq: before.length + steps.length + 1,
      step: paper.step,
      doc_date: paper.docDate,
      document: paper.document.trim(),
      recorded_at: act.now,
      recorded_by: act.actor.id,
      source: 'import',
      file_id: null,
      note: '',
      marks: paperMarks(times, law.late),
    });
  }
  return { contract, steps };
}

/** A file knows the handing over (BAST) only; that it was asked for goes without saying. */
function withRequest(papers: ImportedContract['papers'], { state }: Contract): ImportedContract['papers'] {
  if (state === 'handover-asked' || papers.some((each) => each.step === 'handover-asked')) return papers;
  return papers.flatMap((each) =>
    each.step === 'handed-over' ? [{ ...each, step: 'handover-asked' as const }, each] : [each],
  );
}

/** What a paper says beside the state. */
function factsOf({ step, docDate }: ImportedContract['papers'][number]): Partial<Contract> {
  if (step === 'signed') return { signed_on: docDate };
  if (step === 'handover-asked') return { handover_asked_on: docDate };
  if (step === 'handed-over') return { handed_over_on: docDate };
  return step === 'closed' || step === 'terminated' ? { ended_on: docDate } : {};
}
