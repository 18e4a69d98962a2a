import type { Act, Government } from '../../platform/act.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Fact } from '../../platform/facts.ts';
import { insertMany } from '../../platform/database/insert.ts';
import { newId, sha256 } from '../../platform/ids.ts';
import { isRefusal, type Outcome } from '../../platform/outcome.ts';
import type { Services } from '../../platform/services.ts';
import { openPayOffice, type PayOffice } from '../spending/payments.fixture.ts';
import { beginPayment } from '../spending/actions/payments/begin-payment.ts';
import { addDocument } from './actions/packages/documents.ts';
import { keepItems } from './actions/packages/keep-parts.ts';
import { keepReading } from './actions/packages/keep-reading.ts';
import { readAs } from './demo/packages/read-as.ts';
import { beginPackage } from './actions/packages/begin-package.ts';
import { keepFields } from './actions/packages/keep-fields.ts';
import { submitPackage, type Submitted } from './actions/packages/submit-package.ts';
import type { DocumentKind } from './rules/package/terms.ts';
import type { FieldName, FieldValue } from './rules/packages/fields.ts';
import { findPackage } from './store/packages/packages.ts';
import type { Package } from './store/packages/tables.ts';

/** The result of what has to succeed. */
export function must<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.code} ${JSON.stringify(outcome.complaints)}`);
  return outcome;
}

/** Jobs that were asked for, by name and id, instead of being run. */
export function queueing(): Pick<Services, 'queue'> & { jobs: [string, string][] } {
  const jobs: [string, string][] = [];
  return { jobs, queue: async (_tx, _act, job, id) => void jobs.push([job, id]) };
}

/** The same act, whose facts are heard by `hear`. */
export function heard(act: Act, hear: (fact: Fact) => void): Act {
  return {
    ...act,
    wires: { ...act.wires, announce: async (_tx, _act, fact) => hear(fact) },
  };
}

export const office: (tx: Tx, government: Government) => Promise<PayOffice> = openPayOffice;

/** A direct payment of the office, as its commitment officer takes the invoice in. */
export async function directPayment(
  tx: Tx,
  people: PayOffice,
  amount = 15_000_000,
  contractId: string | null = null,
): Promise<string> {
  const paid = must(
    await beginPayment(tx, people.ppkom.act(), {
      kind: 'ls',
      agencyId: people.agencyId,
      contractId,
      instalmentId: null,
      lineId: people.lineId,
      purpose: 'Belanja alat tulis kantor',
      invoiceNumber: `INV/${newId().slice(-6)}`,
      amount,
      docDate: people.ppkom.act().today,
    }),
  );
  return paid.id;
}

/** Writes fields by hand. */
export async function write(
  tx: Tx,
  act: Act,
  of: Package,
  values: Partial<Record<FieldName, FieldValue | null>>,
): Promise<Package> {
  const fields = Object.entries(values).map(([field, value]) => ({ field: field as FieldName, value }));
  return must(await keepFields(tx, act, of.id, { version: of.version, fields }));
}

/** A document of a package, as if a machine had read `lines` on it as text of a PDF. @param content told apart by its hash */
export async function attach(
  tx: Tx,
  act: Act,
  of: Package,
  kind: DocumentKind | null,
  lines: readonly string[] = [],
  content: string = newId(),
): Promise<Package> {
  const id = newId();
  await insertMany(tx, 'file', [
    {
      government_id: act.government.id,
      id,
      hash: sha256(content),
      name: 'bukti.pdf',
      media_type: 'application/pdf',
      size: 1_000,
      created_at: act.now,
      created_by: act.actor.id,
    },
  ]);
  const file = { id, hash: sha256(content) };
  const added = must(await addDocument(tx, act, queueing(), of.id, file, kind));
  await keepReading(tx, act, added.documentId, readAs(lines), NO_TRAITS);
  return (await findPackage(tx, of.id))!;
}

const NO_TRAITS = { producer: null, madeOn: null, signature: null };

/** One line that comes to the amount. */
export async function price(tx: Tx, act: Act, of: Package, amount: number): Promise<Package> {
  const line = { description: of.description, quantity: 1, unit: 'paket', standardCode: null };
  const items = [{ ...line, price: amount, amount }];
  return must(await keepItems(tx, act, of.id, { version: of.version, items }));
}

/** A package by hand of which no rule finds anything: paid by a utility bill, without tax and vendor. */
export async function plainPackage(tx: Tx, act: Act, agencyId: string, amount = 1_234_567): Promise<Package> {
  const begun = must(
    await beginPackage(tx, act, {
      origin: 'hand',
      agencyId,
      year: 2026,
      method: 'GU',
      description: 'Tagihan listrik kantor bulan Oktober',
      amount,
    }),
  );
  const written = await write(tx, act, begun, {
    kind: 'utility',
    'dates.receipt': '2026-10-12',
    evidenceNumber: `BK/${newId().slice(-8)}`,
  });
  return attach(tx, act, await price(tx, act, written, amount), 'bill');
}

export async function submit(
  tx: Tx,
  act: Act,
  of: Package,
  services: Pick<Services, 'queue'> = queueing(),
): Promise<Submitted> {
  return must(await submitPackage(tx, act, services, of.id, of.version));
}
