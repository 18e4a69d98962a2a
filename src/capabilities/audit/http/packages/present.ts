import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { findFiles } from '../../../../platform/files/store.ts';
import { READING_TROUBLES } from '../../../../platform/reading/document.ts';
import { refusalOf } from '../../../../platform/reading/refusals.ts';
import { actorNames, getAgencies, getPeople, getVendors } from '../../../directory/index.ts';
import { findPaidPayments } from '../../../spending/index.ts';
import { unconfirmedFields } from '../../actions/packages/load-facts.ts';
import { holdsOf } from '../../actions/packages/sheets.ts';
import type {
  DocumentView,
  FieldView,
  PackageRow,
  PackageView,
  VerdictView,
} from '../../contract/packages.ts';
import { mayPrepare } from '../../policy.ts';
import { packageRules } from '../../rules/package/catalogue.ts';
import { isFieldName } from '../../rules/packages/fields.ts';
import { worstFirst } from '../../rules/packages/worst-first.ts';
import { isOpen } from '../../rules/packages/states.ts';
import type { Verdict } from '../../rules/verdict.ts';
import { findRun } from '../../store/packages/checks.ts';
import { documentsOf } from '../../store/packages/documents.ts';
import { fieldsOf } from '../../store/packages/fields.ts';
import type { ListedPackage } from '../../store/packages/packages.ts';
import { itemsOf, peopleOf, taxesOf } from '../../store/packages/parts.ts';
import { lastSheet } from '../../store/packages/sheets.ts';
import type { Field, PackageDocument } from '../../store/packages/tables.ts';
import { missingOf } from './missing.ts';
import { presentSheets } from './present-sheets.ts';

const RULES = new Map(packageRules.map((each) => [each.code, each]));

/** Rows of packages as lists show them. */
export async function presentRows(tx: Tx, act: Act, rows: readonly ListedPackage[]): Promise<PackageRow[]> {
  const agencies = await getAgencies(tx, [...new Set(rows.map((row) => row.agency_id))]);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    year: row.year,
    agencyId: row.agency_id,
    agency: agencies.get(row.agency_id)?.name ?? '',
    origin: row.origin,
    method: row.method,
    kind: row.kind,
    description: row.description,
    payee: row.payee_name,
    evidenceNumber: row.evidence_number,
    amount: row.amount,
    day: row.day,
    dueOn: row.due_on,
    late: row.due_on !== null && row.due_on < act.today && isOpen(row.state),
    state: row.state,
    stateAt: row.state_at,
    runs: row.runs,
    documents: row.documents,
    found: row.found,
    sheet: row.sheetNumber === null ? null : { number: row.sheetNumber, taken: row.sheetTaken },
  }));
}

/** Everything of one package that its office reads. */
export async function presentPackage(tx: Tx, act: Act, row: ListedPackage): Promise<PackageView> {
  const [listed] = await presentRows(tx, act, [row]);
  const fields = await fieldsOf(tx, row.id);
  const people = await peopleOf(tx, row.id);
  const known = await getPeople(tx, [...new Set(people.map((each) => each.person_id))]);
  const names = await actorNames(tx, [row.created_by, row.submitted_by]);
  const documents = await documentsOf(tx, row.id);
  const check = row.runs === 0 ? undefined : await findRun(tx, row.id, row.runs);
  const sheet = await lastSheet(tx, row.id);
  const vendor =
    row.vendor_id === null ? undefined : (await getVendors(tx, [row.vendor_id])).get(row.vendor_id);
  const payment =
    row.payment_id === null ? undefined : (await findPaidPayments(tx, [row.payment_id])).get(row.payment_id);
  const [shown] = sheet === undefined ? [] : await presentSheets(tx, act, [sheet]);
  const waits = row.state === 'passed' && (sheet === undefined || sheet.revoked_at !== null);
  const held = waits ? await holdsOf(tx, act, row) : [];
  const mayWork = mayPrepare(act.actor, row.agency_id);
  return {
    ...listed!,
    version: row.version,
    purchase: row.purchase,
    activityCode: row.activity_code,
    accountCode: row.account_code,
    invoiceNumber: row.invoice_number,
    vendor: vendor === undefined ? null : { id: vendor.id, name: vendor.name },
    payment:
      payment === undefined ? null : { id: payment.id, number: payment.number, state: payment.state ?? '' },
    createdBy: names.get(row.created_by) ?? '',
    submittedAt: row.submitted_at,
    submittedBy: row.submitted_by === null ? null : (names.get(row.submitted_by) ?? ''),
    fields: fields.flatMap(presentField),
    items: (await itemsOf(tx, row.id)).map(
      ({ description, quantity, unit, price, amount, standard_code }) => ({
        description,
        quantity,
        unit,
        price,
        amount,
        standardCode: standard_code,
      }),
    ),
    taxes: (await taxesOf(tx, row.id)).map(({ kind, base, amount, deposited, deposited_on, ntpn }) => ({
      kind,
      base,
      amount,
      deposited,
      depositedOn: deposited_on,
      ntpn,
    })),
    people: people.map((each) => ({
      role: each.role,
      personId: each.person_id,
      name: known.get(each.person_id)?.name ?? '',
      amount: each.amount,
      workFrom: each.work_from,
      workTo: each.work_to,
    })),
    documentList: await presentDocuments(tx, documents),
    missingDocuments: await missingOf(tx, act, row),
    unconfirmed: unconfirmedFields(fields).filter(isFieldName),
    check:
      check === undefined ? null : { id: check.id, run: check.run, at: check.at, outcome: check.outcome },
    verdicts: check === undefined ? [] : presentVerdicts(check.verdicts, new Set(check.suspended)),
    sheetView: shown ?? null,
    held,
    may: [
      ...(mayWork && isOpen(row.state) ? (['edit', 'submit', 'cancel'] as const) : []),
      ...(mayWork && row.state === 'passed' && sheet?.taken_at == null ? (['reopen'] as const) : []),
    ],
  };
}

export function presentVerdicts(verdicts: readonly Verdict[], suspended: ReadonlySet<string>): VerdictView[] {
  return worstFirst(verdicts).map((each) => ({
    ...each,
    title: RULES.get(each.code)?.title ?? { id: each.code, en: each.code },
    missing: [...each.missing],
    evidence: [...each.evidence],
    unconfirmed: [...each.unconfirmed],
    basis: [...(RULES.get(each.code)?.basis ?? [])],
    suspended: suspended.has(each.code),
  }));
}

export function presentField(row: Field): FieldView[] {
  if (!isFieldName(row.field)) return [];
  return [
    {
      field: row.field,
      value: row.value,
      provenance: row.provenance,
      confidence: row.confidence,
      documentId: row.document_id,
      page: row.page,
      box: row.box === null ? null : [...row.box],
      confirmed: row.confirmed_at !== null || row.provenance === 'hand' || row.provenance === 'sipd',
      fixed: row.provenance === 'sipd',
      at: row.made_at,
    },
  ];
}

async function presentDocuments(tx: Tx, documents: readonly PackageDocument[]): Promise<DocumentView[]> {
  const files = await findFiles(
    tx,
    documents.map((each) => each.file_id),
  );
  return documents.flatMap((each) => {
    const file = files.get(each.file_id);
    const trouble = READING_TROUBLES.find((code) => code === each.trouble);
    return file === undefined
      ? []
      : [
          {
            id: each.id,
            kind: each.kind,
            kindBy: each.kind_by,
            name: file.name,
            mediaType: file.media_type,
            size: file.size,
            pages: each.pages,
            hasStamp: each.has_stamp,
            reading: each.reading,
            trouble: trouble === undefined ? null : refusalOf(trouble).says,
            addedAt: each.added_at,
          },
        ];
  });
}
