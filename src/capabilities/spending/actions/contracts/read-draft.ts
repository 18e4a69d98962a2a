import type { z } from 'zod';
import type { Complaint } from '../../../../platform/outcome.ts';
import { keepLineBody } from '../../contract/budget.ts';
import { contractBody, type ContractInput } from '../../contract/contract-acts.ts';
import { type DRAFT_PARTS, type DraftInput } from '../../contract/contract-drafts.ts';
import { draftFaults } from '../../texts/draft-faults.ts';

export type DraftPart = (typeof DRAFT_PARTS)[number];
export interface DraftFault {
  part: DraftPart;
  field: string;
  message: Complaint['message'];
}

/** What a whole draft says: a line, its cash plan, and its contract where it has one. */
export interface WholeDraft {
  line: z.output<typeof keepLineBody>;
  months: readonly number[] | null;
  contract: ContractInput | null;
}

/** Stands where a vendor who is not in the directory yet will stand. */
export const NEW_VENDOR = '00000000-0000-0000-0000-000000000000';

/** Reads a draft as it would be kept; what is still missing is named by its part and its field. */
export function readDraft(draft: DraftInput): { whole: WholeDraft | null; faults: DraftFault[] } {
  const line = keepLineBody.safeParse(lineOf(draft));
  const none = draft.activity?.withoutContract === true;
  const contract = none ? null : contractBody.safeParse(contractOf(draft));
  const faults = [
    ...(line.error?.issues ?? []).map((issue) => faultAt(draft, ['activity', ...issue.path])),
    ...(contract?.error?.issues ?? []).map((issue) => faultAt(draft, placeOf(issue.path))),
  ];
  const unique = [...new Map(faults.map((each) => [`${each.part} ${each.field}`, each])).values()];
  if (!line.success || contract?.success === false) return { whole: null, faults: unique };
  const months = draft.activity?.months ?? null;
  return { whole: { line: line.data, months, contract: contract?.data ?? null }, faults: [] };
}

function lineOf({ activity }: DraftInput): object {
  const { months: _, withoutContract: __, ceiling, documentNumber, ...rest } = activity ?? {};
  return { ...rest, ceiling: ceiling ?? undefined, documentNumber: documentNumber?.trim() || null };
}

function contractOf({ activity, contract, plan, instalment }: DraftInput): object {
  const { vendorName, appointedOn, appointedDocument, signedOn, startedOn, startedDocument, ...terms } =
    contract ?? {};
  const paper = (docDate: string | null | undefined, document: string | undefined) =>
    docDate == null ? null : { docDate, document: document?.trim() || terms.number };
  const points = plan?.points ?? [];
  const amount = instalment?.amount ?? null;
  return {
    ...terms,
    agencyId: activity?.agencyId,
    year: activity?.year,
    value: terms.value ?? undefined,
    valueWithoutVat: terms.valueWithoutVat ?? undefined,
    vendorId: terms.vendorId ?? (vendorName?.trim() ? NEW_VENDOR : undefined),
    appointed: paper(appointedOn, appointedDocument) ?? undefined,
    signed: paper(signedOn, terms.number),
    started: paper(startedOn, startedDocument),
    plan: points.length === 0 ? null : { start: terms.startOn, points },
    instalments:
      amount === null
        ? []
        : [
            {
              kind: instalment?.kind ?? 'progress',
              amount,
              conditionPercent: instalment?.conditionPercent ?? undefined,
              dueOn: instalment?.dueOn ?? null,
            },
          ],
  };
}

/** Fields of a kept contract → where they are typed. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  agencyId: ['activity', 'agencyId'],
  year: ['activity', 'year'],
  'appointed.docDate': ['contract', 'appointedOn'],
  'appointed.document': ['contract', 'appointedDocument'],
  appointed: ['contract', 'appointedOn'],
  'signed.docDate': ['contract', 'signedOn'],
  'signed.document': ['contract', 'number'],
  'started.docDate': ['contract', 'startedOn'],
  'started.document': ['contract', 'startedDocument'],
  'plan.start': ['contract', 'startOn'],
};

/** Where a field of the kept contract is typed in the draft: part, then field. */
export function placeOf(path: readonly PropertyKey[]): string[] {
  const field = path.join('.');
  const known = PLACES[field];
  if (known !== undefined) return [...known];
  const [first, ...rest] = path.map(String);
  if (first === 'plan') return ['plan', ...rest];
  if (first === 'instalments') return ['instalment', ...rest.slice(1)];
  return ['contract', ...path.map(String)];
}

const PARTS: readonly string[] = ['activity', 'contract', 'plan', 'instalment'];

function faultAt(draft: DraftInput, place: readonly PropertyKey[]): DraftFault {
  const [part = 'contract', ...path] = place.map(String);
  let value: unknown = draft;
  for (const step of [part, ...path])
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  const empty = value === undefined || value === null || value === '';
  return {
    part: isPart(part) ? part : 'contract',
    field: path.join('.'),
    message: empty ? draftFaults.empty : draftFaults.wrong,
  };
}

function isPart(part: string): part is DraftPart {
  return PARTS.includes(part);
}
