import type { Act } from '../../../../platform/act.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import { loadCalendar } from '../../../../platform/calendar/store.ts';
import { addWorkingDays } from '../../../../platform/calendar/working-days.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { drawNumber } from '../../../../platform/numbers.ts';
import { notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { getParameters } from '../../../../platform/parameters/index.ts';
import { printedNumber } from '../../../../platform/ticket-numbers.ts';
import { accountsWithRole, getAgencies, peopleOfAccounts } from '../../../directory/index.ts';
import { findPaidPayments, findRealisations, type PaidSource } from '../../../spending/index.ts';
import type { PackageInput } from '../../contract/packages.ts';
import { SHEET_REQUIRED, SUBMIT_DAYS } from '../../parameters/packages.ts';
import { mayPrepare, mayReadPackages } from '../../policy.ts';
import type { Method } from '../../rules/package/terms.ts';
import { requiredOn } from '../../rules/packages/required.ts';
import { findTwin, insertPackage } from '../../store/packages/packages.ts';
import type { Package } from '../../store/packages/tables.ts';
import { giveValues, type Given } from './give-values.ts';
import { savePackage } from './open-package.ts';
import { alreadyBegun } from './refusals.ts';
import { sourceValues } from './source-values.ts';

const METHOD: Record<PaidSource['kind'], Method> = { ls: 'LS', up: 'UP', gu: 'GU', tu: 'TU' };

/**
 * Begins a package from a row of SIPD, whose values are not typed again, or by hand. Refused: money of an agency for which the actor prepares
 * nothing; a direct payment or a realisation that has its package.
 */
export async function beginPackage(tx: Tx, act: Act, input: PackageInput): Promise<Outcome<Package>> {
  if (input.origin === 'hand') return beginByHand(tx, act, input);
  const source =
    input.origin === 'payment'
      ? (await findPaidPayments(tx, [input.paymentId])).get(input.paymentId)
      : (await findRealisations(tx, [input.realisationId])).get(input.realisationId);
  if (source === undefined || source.cancelled || !mayReadPackages(act.actor, source.agencyId))
    return notFound();
  if (!mayPrepare(act.actor, source.agencyId)) return notAllowed();
  const ids = {
    payment_id: input.origin === 'payment' ? source.id : null,
    realisation_id: input.origin === 'realisation' ? source.id : null,
  };
  const twin = source.kind === 'ls' ? await findTwin(tx, ids) : undefined;
  if (twin !== undefined) return alreadyBegun(twin);
  return begin(
    tx,
    act,
    {
      agencyId: source.agencyId,
      year: source.year,
      method: METHOD[source.kind],
      description: source.purpose,
      due_on: source.kind === 'ls' ? await dueOfDirect(tx, act, source) : source.dueOn,
      vendor_id: source.vendorId,
      ...ids,
    },
    sourceValues(source),
  );
}

async function beginByHand(
  tx: Tx,
  act: Act,
  input: Extract<PackageInput, { origin: 'hand' }>,
): Promise<Outcome<Package>> {
  if (!mayReadPackages(act.actor, input.agencyId)) return notFound();
  if (!mayPrepare(act.actor, input.agencyId)) return notAllowed();
  if (!(await getAgencies(tx, [input.agencyId])).has(input.agencyId)) return notFound();
  const { agencyId, year, method, description, amount } = input;
  const given: Given[] =
    amount === null ? [] : [{ field: 'amounts.claim', value: amount, provenance: 'hand' }];
  return begin(tx, act, { agencyId, year, method, description, due_on: null, vendor_id: null }, given);
}

interface Beginning extends Partial<Pick<Package, 'payment_id' | 'realisation_id'>> {
  agencyId: string;
  year: number;
  method: Method;
  description: string;
  due_on: PlainDate | null;
  vendor_id: string | null;
}

async function begin(tx: Tx, act: Act, from: Beginning, given: readonly Given[]): Promise<Outcome<Package>> {
  const row: Package = {
    government_id: act.government.id,
    id: newId(),
    number: printedNumber('SPJ', from.year, await drawNumber(tx, act.government.id, 'SPJ', from.year)),
    year: from.year,
    agency_id: from.agencyId,
    origin: from.payment_id != null ? 'payment' : from.realisation_id != null ? 'realisation' : 'hand',
    payment_id: from.payment_id ?? null,
    realisation_id: from.realisation_id ?? null,
    method: from.method,
    kind: null,
    purchase: null,
    activity_code: null,
    account_code: null,
    evidence_number: null,
    invoice_number: null,
    tax_invoice_number: null,
    vendor_id: from.vendor_id,
    payee_name: null,
    description: from.description,
    amount: null,
    day: null,
    due_on: from.due_on,
    responsible_id: await treasurerOf(tx, act, from.agencyId),
    state: 'draft',
    state_at: act.now,
    runs: 0,
    submitted_at: null,
    submitted_by: null,
    created_at: act.now,
    created_by: act.actor.id,
    version: 1,
  };
  await insertPackage(tx, row);
  const { change, also } = await giveValues(tx, act, row, given);
  const begun = await savePackage(tx, act, { ...row, version: 0 }, 'audit.spj-begin', change, also);
  return begun;
}

/** The treasurer of the agency: the actor himself where he is one. */
async function treasurerOf(tx: Tx, act: Act, agencyId: string): Promise<string | null> {
  const people = [
    ...(await peopleOfAccounts(tx, await accountsWithRole(tx, 'treasurer', agencyId, act.today))).values(),
  ];
  const own = people.find((each) => each === act.actor.personId);
  return own ?? people.toSorted()[0] ?? null;
}

/** A direct payment is handed in some working days after its request, once the government requires the sheet; before that no date binds. */
async function dueOfDirect(tx: Tx, act: Act, source: PaidSource): Promise<PlainDate | null> {
  const day = source.sppOn;
  if (day === null) return null;
  const { required, days } = await getParameters(
    tx,
    { required: SHEET_REQUIRED, days: SUBMIT_DAYS },
    act.today,
  );
  return requiredOn(required, day) ? addWorkingDays(await loadCalendar(tx), day, days) : null;
}
