import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { isRefusal, notFound, Refusal, type Outcome } from '../../../../platform/outcome.ts';
import { recordRemovals, recordRow } from '../../../../platform/trail/record.ts';
import { findVendorsByName, insertVendors } from '../../../directory/index.ts';
import { draftBody } from '../../contract/contract-drafts.ts';
import { deleteDraft, lockDraft } from '../../store/contracts/drafts.ts';
import { draftFaults } from '../../texts/draft-faults.ts';
import { keepCashPlan } from '../budget/keep-cash-plan.ts';
import { keepLine } from '../budget/keep-line.ts';
import { refuseFields } from './check-terms.ts';
import { keepContract } from './keep-contract.ts';
import { NEW_VENDOR, placeOf, readDraft, type WholeDraft } from './read-draft.ts';

export interface FinishedDraft {
  lineId: string;
  contractId: string | null;
}

/**
 * Makes budget line, cash plan, contract, plan and first instalment of a draft, all at once, and removes the draft. What is refused is named
 * by part and field (`contract.endOn`), and nothing is kept by halves.
 */
export async function finishDraft(tx: Tx, act: Act, id: string): Promise<Outcome<FinishedDraft>> {
  const draft = await lockDraft(tx, id, act.actor.id);
  if (draft === undefined) return notFound();
  const read = draftBody.safeParse(draft.body);
  const { whole, faults } = readDraft(read.success ? read.data : {});
  const refused = refuseFields(
    faults.map(({ part, field, message }) => ({ field: `${part}.${field}`, message })),
  );
  if (refused !== null || whole === null) return refused ?? notFound();
  const line = await keepLine(tx, act, whole.line);
  if (isRefusal(line)) return fieldsIn(line, (field) => `activity.${field}`);
  if (whole.months !== null) {
    const plan = await keepCashPlan(tx, act, line.id, {
      months: [...whole.months],
      acceptDifference: false,
      version: null,
    });
    if (isRefusal(plan)) return fieldsIn(plan, () => 'activity.months');
  }
  const contractId = await contractOfDraft(tx, act, whole, line.id, read.data?.contract?.vendorName ?? '');
  if (isRefusal(contractId)) return contractId;
  await recordRemovals(tx, act, 'spending.draft-finish', 'contract_draft', [id]);
  await deleteDraft(tx, id);
  return { lineId: line.id, contractId };
}

async function contractOfDraft(
  tx: Tx,
  act: Act,
  { contract }: WholeDraft,
  lineId: string,
  vendorName: string,
): Promise<Outcome<string | null>> {
  if (contract === null) return null;
  const vendorId =
    contract.vendorId === NEW_VENDOR ? await vendorNamed(tx, act, vendorName) : contract.vendorId;
  if (isRefusal(vendorId)) return vendorId;
  const kept = await keepContract(tx, act, { ...contract, lineId, vendorId });
  if (isRefusal(kept)) return fieldsIn(kept, (field) => placeOf(field.split('.')).join('.'));
  return kept.contract.id;
}

/** The vendor of that name; where there is none it is entered, by its name alone. Several of one name are for the reader to choose from. */
async function vendorNamed(tx: Tx, act: Act, name: string): Promise<Outcome<string>> {
  const known = (await findVendorsByName(tx, [name])).get(name) ?? [];
  if (known.length > 1)
    return refuseFields([{ field: 'contract.vendorId', message: draftFaults.wrong }]) ?? notFound();
  if (known[0] !== undefined) return known[0].id;
  const id = newId();
  await insertVendors(tx, act.government.id, [{ id, name: name.trim(), taxNumber: null }]);
  await recordRow(tx, act, 'vendor.add', 'vendor', id);
  return id;
}

function fieldsIn(refusal: Refusal, place: (field: string) => string): Refusal {
  return new Refusal(
    refusal.status,
    refusal.code,
    refusal.message,
    refusal.complaints.map((each) => ({ ...each, field: place(each.field) })),
  );
}
