import type { Act } from '../../../../platform/act.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import type { SavedRows } from '../../../../platform/trail/record.ts';
import type { Kind, Provenance, Purchase } from '../../rules/package/terms.ts';
import type { FieldName, FieldValue } from '../../rules/packages/fields.ts';
import { replaces } from '../../rules/packages/merge.ts';
import { endFields, fieldsOf, insertFields } from '../../store/packages/fields.ts';
import type { Box, Field, Package } from '../../store/packages/tables.ts';

/** A value that somebody or something gives to a field. */
export interface Given {
  field: FieldName;
  value: FieldValue | null;
  provenance: Provenance;
  confidence?: number;
  documentId?: string;
  page?: number | null;
  box?: Box | null;
  /** what agrees with another reading of its own needs no person */
  needsNobody?: boolean;
}

/** What giving values changes: columns of the package that follow its fields, and rows for the trail. */
export interface ValuesGiven {
  change: Partial<Package>;
  also: SavedRows[];
}

/** Gives values to fields of a package that the caller has locked; what loses against a better value is kept as history. */
export async function giveValues(
  tx: Tx,
  act: Act,
  before: Package,
  given: readonly Given[],
): Promise<ValuesGiven> {
  const held = new Map((await fieldsOf(tx, before.id)).map((each) => [each.field, each]));
  const ended: string[] = [];
  const rows: Field[] = [];
  for (const each of given) {
    const now = held.get(each.field) ?? null;
    if (now !== null && now.value === each.value && now.provenance === each.provenance) continue;
    const wins = replaces(
      {
        value: each.value,
        provenance: each.provenance,
        confidence: each.confidence ?? null,
        confirmed: false,
      },
      now === null ? null : { ...now, confirmed: now.confirmed_at !== null },
    );
    if (now === null && each.value === null) continue;
    const row = rowOf(act, before.id, each, wins);
    rows.push(row);
    if (!wins) continue;
    if (now !== null) ended.push(now.id);
    held.set(each.field, row);
  }
  await endFields(tx, ended, act.now);
  await insertFields(
    tx,
    rows.map((row) => row),
  );
  const ids = [...ended.filter((id) => !rows.some((row) => row.id === id)), ...rows.map((row) => row.id)];
  return {
    change: columnsOf(before, new Map([...held].map(([field, row]) => [field, row.value]))),
    also: [{ action: 'audit.spj-field', table: 'spj_field', ids }],
  };
}

function rowOf(act: Act, packageId: string, given: Given, wins: boolean): Field {
  return {
    government_id: act.government.id,
    id: newId(),
    package_id: packageId,
    document_id: given.documentId ?? null,
    field: given.field,
    value: given.value,
    provenance: given.provenance,
    confidence: given.confidence ?? null,
    page: given.page ?? null,
    box: given.box ?? null,
    made_by: act.actor.id,
    made_at: act.now,
    confirmed_by: given.needsNobody === true ? act.actor.id : null,
    confirmed_at: given.needsNobody === true ? act.now : null,
    ended_at: wins ? null : act.now,
  };
}

/** Columns that lists and other packages look for follow the fields. */
export function columnsOf(
  before: Pick<Package, 'description'>,
  values: ReadonlyMap<string, FieldValue | null>,
): Partial<Package> {
  const of = <T extends FieldValue>(field: FieldName) => (values.get(field) ?? null) as T | null;
  return {
    kind: of<Kind>('kind'),
    purchase: of<Purchase>('purchase'),
    activity_code: of<string>('activityCode'),
    account_code: of<string>('accountCode'),
    evidence_number: of<string>('evidenceNumber'),
    invoice_number: of<string>('invoiceNumber'),
    tax_invoice_number: of<string>('taxInvoice.number'),
    payee_name: of<string>('payee.name'),
    description: of<string>('description') ?? before.description,
    amount: of<number>('amounts.claim') ?? of<number>('amounts.receipt'),
    day: of<PlainDate>('dates.receipt') ?? of<PlainDate>('dates.paid'),
  };
}
