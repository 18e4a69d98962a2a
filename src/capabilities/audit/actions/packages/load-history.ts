import { addDays, type PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { bitsApart } from '../../../../platform/reading/measure-picture.ts';
import type {
  HistoryFacts,
  PastEvent,
  PastPayment,
  PastPurchase,
  ReusedDocument,
} from '../../rules/package/facts-history.ts';
import { nearBands } from '../../rules/packages/picture-bands.ts';
import { normalised } from '../../rules/population/line.ts';
import {
  linesOfInvoice,
  linesOfVendor,
  linesOfWindow,
  nearPictures,
  sameFiles,
  sameNtpn,
  samePayees,
  sameTaxInvoice,
  type PastLine,
} from '../../store/packages/history.ts';
import type { PackageDocument, PackagePerson, Tax } from '../../store/packages/tables.ts';

/** What of a package is looked for among all others. */
export interface Asked {
  id: string;
  agencyId: string;
  vendorKey: string | null;
  invoiceNumber: string | null;
  taxInvoiceNumber: string | null;
  accountCode: string | null;
  amount: number | null;
  day: PlainDate | null;
  documents: readonly PackageDocument[];
  taxes: readonly Tax[];
  people: readonly PackagePerson[];
  /** days of the windows */
  nearDays: number;
  splitDays: number;
  /** bits in which pictures of one paper differ at most; above seven the index does not find them all */
  pictureBits: number;
}

/** Beginning of an account that purchases share: account, group, kind and object. */
const GROUP = /^[0-9]+(?:[.][0-9]+){0,3}/;

/** Everything that other packages and lines know of the same things. What cannot be asked is null. */
export async function loadHistory(tx: Tx, asked: Asked): Promise<HistoryFacts> {
  const { id, vendorKey, amount, day } = asked;
  const invoice = normalised(asked.invoiceNumber);
  const taxInvoice = normalised(asked.taxInvoiceNumber);
  const numbers = asked.taxes.flatMap((each) => each.ntpn ?? []);
  const group = asked.accountCode === null ? null : (GROUP.exec(asked.accountCode)?.[0] ?? asked.accountCode);
  return {
    sameInvoice:
      vendorKey === null || invoice === null || amount === null
        ? null
        : paymentsOf(await linesOfInvoice(tx, vendorKey, invoice, id)).filter(
            (each) => Math.abs(each.amount) === amount,
          ),
    sameAmount:
      vendorKey === null || amount === null || day === null
        ? null
        : paymentsOf(await linesOfVendor(tx, vendorKey, around(day, asked.nearDays), amount, id)).filter(
            (each) => invoice === null || normalised(each.invoiceNumber) !== invoice,
          ),
    documents: await reusedDocuments(tx, asked),
    ntpn: (await sameNtpn(tx, numbers, id)).map((each) => ({ ntpn: each.ntpn, package: each.packageId })),
    taxInvoices:
      taxInvoice === null
        ? []
        : (await sameTaxInvoice(tx, taxInvoice, id)).map((other) => ({
            number: asked.taxInvoiceNumber!,
            package: other,
          })),
    purchases:
      vendorKey === null || group === null || day === null
        ? null
        : purchasesOf(
            await linesOfWindow(
              tx,
              { agencyId: asked.agencyId, vendorKey, accountGroup: group, ...around(day, asked.splitDays) },
              id,
            ),
          ),
    events: await eventsOf(tx, asked),
  };
}

function around(day: PlainDate, days: number): { from: PlainDate; to: PlainDate } {
  return { from: addDays(day, -days), to: addDays(day, days) };
}

/** Lines of one package are one payment; a line that no package brought is one by itself. */
function paymentsOf(lines: readonly PastLine[]): PastPayment[] {
  const groups = Map.groupBy(lines, (line) => line.packageId ?? line.id);
  return [...groups].flatMap(([key, rows]) => {
    const [first] = rows;
    if (first?.day == null) return [];
    const amount = rows.reduce((sum, row) => sum + row.amount, 0);
    return [
      {
        package: key,
        number: first.number,
        agency: first.agencyId,
        invoiceNumber: first.invoiceNumber,
        amount,
        day: first.day,
        description: first.description,
        quantities: rows.every((row) => row.quantity !== null) ? rows.map((row) => row.quantity!) : null,
        isReversal: amount < 0,
        isRecurring: rows.every((row) => row.recurring === true),
      },
    ];
  });
}

function purchasesOf(lines: readonly PastLine[]): PastPurchase[] {
  return paymentsOf(lines).flatMap((each) =>
    each.amount <= 0
      ? []
      : [
          {
            package: each.package,
            day: each.day,
            amount: each.amount,
            description: each.description,
            isRecurring: each.isRecurring,
            isElsewhere: null,
          },
        ],
  );
}

/** The same bytes, or pictures that differ in few bits. */
async function reusedDocuments(tx: Tx, { id, documents, pictureBits }: Asked): Promise<ReusedDocument[]> {
  const same = await sameFiles(
    tx,
    documents.map((each) => each.sha256),
    id,
  );
  const found: ReusedDocument[] = same.map((other) => ({
    document: documents.find((each) => each.sha256 === other.sha256)!.id,
    otherPackage: other.packageId,
    otherKind: other.kind ?? 'other',
    match: 'same-file',
    distance: 0,
  }));
  const known = new Set(same.map((each) => each.id));
  for (const document of documents) {
    if (document.phash === null) continue;
    for (const other of await nearPictures(tx, nearBands(document.phash), id)) {
      if (other.phash === null || known.has(other.id)) continue;
      const distance = bitsApart(document.phash, other.phash);
      if (distance > pictureBits) continue;
      found.push({
        document: document.id,
        otherPackage: other.packageId,
        otherKind: other.kind ?? 'other',
        match: 'looks-alike',
        distance,
      });
    }
  }
  return found;
}

async function eventsOf(tx: Tx, { id, people }: Asked): Promise<PastEvent[]> {
  const paid = people.flatMap((each) =>
    each.role === 'payee' && each.work_from !== null
      ? [{ personId: each.person_id, from: each.work_from, to: each.work_to ?? each.work_from }]
      : [],
  );
  return (await samePayees(tx, paid, id)).map((each) => ({
    package: each.packageId,
    agency: each.agencyId,
    what: 'person',
    who: each.personId,
    day: each.day,
    amount: each.amount,
    isShared: false,
  }));
}
