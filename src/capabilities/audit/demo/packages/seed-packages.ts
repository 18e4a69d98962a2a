import type { Act, Role } from '../../../../platform/act.ts';
import {
  addDays,
  isPlainDate,
  plainDate,
  yearOf,
  type PlainDate,
} from '../../../../platform/calendar/index.ts';
import type { DemoCast, DemoPlayer } from '../../../../platform/demo-cast.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { longDay } from '../../../../platform/documents/long-day.ts';
import { insertFile } from '../../../../platform/files/store.ts';
import { newId } from '../../../../platform/ids.ts';
import { formatRupiah } from '../../../../platform/money.ts';
import { isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import { refusalOf } from '../../../../platform/reading/refusals.ts';
import type { Services } from '../../../../platform/services.ts';
import { recordRows } from '../../../../platform/trail/record.ts';
import { findVendorsByName, insertVendors } from '../../../directory/index.ts';
import { sourceRelation } from '../../../spending/index.ts';
import { beginPackage } from '../../actions/packages/begin-package.ts';
import { cancelPackage, reopenPackage } from '../../actions/packages/close-package.ts';
import { addDocument } from '../../actions/packages/documents.ts';
import { confirmFields, keepFields } from '../../actions/packages/keep-fields.ts';
import { keepReading } from '../../actions/packages/keep-reading.ts';
import { keepItems, keepTaxes, keepVendor } from '../../actions/packages/keep-parts.ts';
import { unconfirmedFields } from '../../actions/packages/load-facts.ts';
import { takeSheet } from '../../actions/packages/sheets.ts';
import { submitPackage } from '../../actions/packages/submit-package.ts';
import { DOCUMENT_WORDS } from '../../rules/package/document-words.ts';
import type { DocumentKind } from '../../rules/package/terms.ts';
import { isFieldName, type FieldName } from '../../rules/packages/fields.ts';
import { inWords } from '../../rules/reading/words.ts';
import { fieldsOf } from '../../store/packages/fields.ts';
import { findPackage } from '../../store/packages/packages.ts';
import { validSheet } from '../../store/packages/sheets.ts';
import { listSources } from '../../store/packages/sources.ts';
import type { Package } from '../../store/packages/tables.ts';
import { readAs } from './read-as.ts';
import { STORIES, type Story } from './stories.ts';
import { tinyPdf } from './tiny-pdf.ts';

const VENDORS = [
  'CV Sumber Tulis Jaya',
  'UD Bersih Selalu',
  'CV Cetak Prima Utama',
  'Bengkel Roda Lancar',
  'PT Rapi Bersama Sentosa',
  'SPBU Simpang Tiga Teladan',
  'Katering Dapur Ibu Sari',
  'Toko Kertas Abadi',
];

/** Demo papers are made at once: nothing is read or signed later by a job that was asked for here; the sweeps do what is left. */
const QUIET = { queue: async () => {} };

interface Office {
  agencyId: string;
  treasurer: (daysAgo: number) => Act;
  verifier: ((daysAgo: number) => Act) | null;
  vendorIds: readonly string[];
}

/** Some two dozen packages of the agency whose treasurer has an account, in every state, made by the actions that the office itself uses. */
export async function seedPackages(tx: Tx, act: Act, services: Services, cast: DemoCast): Promise<void> {
  const treasurer = cast.holders.get('treasurer');
  if (treasurer === undefined) return;
  const { agencyId } = treasurer;
  const verifier = cast.holders.get('finance-verifier');
  const office: Office = {
    agencyId,
    treasurer: (daysAgo) => actAs(act, daysAgo, treasurer, 'treasurer', agencyId),
    verifier:
      verifier === undefined
        ? null
        : (daysAgo) => actAs(act, daysAgo, verifier, 'finance-verifier', agencyId),
    vendorIds: await vendorsOf(tx, act),
  };
  for (const [place, story] of STORIES.entries()) await tell(tx, services, office, story, place);
}

async function vendorsOf(tx: Tx, act: Act): Promise<string[]> {
  const known = await findVendorsByName(tx, VENDORS);
  const missing = VENDORS.filter((name) => !known.has(name));
  const rows = missing.map((name) => ({ id: newId(), name, taxNumber: null }));
  await insertVendors(tx, act.government.id, rows);
  await recordRows(
    tx,
    act,
    'vendor.add',
    'vendor',
    rows.map((row) => row.id),
  );
  const all = await findVendorsByName(tx, VENDORS);
  return VENDORS.map((name) => all.get(name)![0]!.id);
}

async function tell(tx: Tx, services: Services, office: Office, story: Story, place: number): Promise<void> {
  const act = office.treasurer(Math.max(0, story.ago - 2));
  let of = await begin(tx, act, office, story);
  if (of === null) return;
  if (story.vendor !== null && of.vendor_id === null)
    of = must(
      await keepVendor(tx, act, of.id, { version: of.version, vendorId: office.vendorIds[story.vendor]! }),
    );
  const told = ofPurpose(story, of);
  const day = await paperDay(tx, act, of);
  for (const kind of told.papers) of = await attach(tx, services, act, of, kind, { ...told, day }, place);
  of = await itemise(tx, act, await write(tx, act, of, { ...told, day }, place));
  if (told.taxed === true) of = await withhold(tx, act, of, day, place);
  if (story.end === 'draft') return;
  if (story.end === 'cancelled') {
    must(await cancelPackage(tx, act, of.id, of.version));
    return;
  }
  const done = must(await submitPackage(tx, act, QUIET, of.id, of.version));
  const sheet = await validSheet(tx, of.id);
  if (story.end === 'taken' && sheet !== undefined && office.verifier !== null)
    must(await takeSheet(tx, office.verifier(Math.max(0, story.ago - 3)), sheet.id));
  if (story.end === 'reopened' && done.outcome === 'passed')
    must(await reopenPackage(tx, act, of.id, done.package.version));
}

/** From a payment of SIPD where the demo has one that fits, else by hand. Null: a story of SIPD without such a payment. */
async function begin(tx: Tx, act: Act, office: Office, story: Story): Promise<Package | null> {
  if (story.from === 'hand')
    return must(
      await beginPackage(tx, act, {
        origin: 'hand',
        agencyId: office.agencyId,
        year: yearOf(act.today),
        method: story.method,
        description: story.description,
        amount: story.amount ?? null,
      }),
    );
  const { rows } = await listSources(tx, sourceRelation(), {
    agencyIds: [office.agencyId],
    kind: story.from,
    text: '',
    page: 1,
    size: 200,
  });
  // The smallest: an office's everyday bills, not the instalments of a building.
  const source = rows
    .filter((each) => each.origin === 'payment')
    .toSorted((a, b) => a.amount - b.amount || (a.number < b.number ? -1 : 1))[0];
  return source === undefined
    ? null
    : must(await beginPackage(tx, act, { origin: 'payment', paymentId: source.id }));
}

/** A story with the day on its papers. */
type Told = Story & { day: PlainDate };

/** Days between the papers and the request that SIPD dates; by hand, between the receipt and its entry. */
const BEFORE = 2;

async function paperDay(tx: Tx, act: Act, of: Package): Promise<PlainDate> {
  const request = (await fieldsOf(tx, of.id)).find((each) => each.field === 'dates.spp')?.value;
  const day = typeof request === 'string' && isPlainDate(request) ? plainDate(request) : act.today;
  return addDays(day, -BEFORE);
}

/** One line that comes to the package's amount. */
async function itemise(tx: Tx, act: Act, of: Package): Promise<Package> {
  const line = { description: of.description, quantity: 1, unit: 'paket', standardCode: null };
  const items = [{ ...line, price: of.amount, amount: of.amount }];
  return must(await keepItems(tx, act, of.id, { version: of.version, items }));
}

/** Income tax on goods, withheld and paid in on the day of the papers. */
async function withhold(tx: Tx, act: Act, of: Package, day: PlainDate, place: number): Promise<Package> {
  const base = of.amount ?? 0;
  const amount = Math.floor((base * 15) / 1000);
  const ntpn = `0D3M0${String(place).padStart(3, '0')}${String(base).padStart(8, '0').slice(-8)}`;
  const tax = { kind: 'pph22', base, amount, deposited: amount, depositedOn: day, ntpn } as const;
  return must(await keepTaxes(tx, act, of.id, { version: of.version, taxes: [tax] }));
}

/** A payment of SIPD is what its purpose says, not what the story thought of. */
function ofPurpose(story: Story, of: Package): Story {
  if (story.from !== 'ls' || !/perjalanan/i.test(of.description)) return story;
  const isWhole = story.papers.length > 3;
  const papers: readonly DocumentKind[] = isWhole
    ? ['receipt', 'assignment', 'travel-report', 'transport-ticket']
    : ['receipt', 'assignment'];
  return { ...story, kind: 'travel', purchase: 'none', vendor: null, papers, taxed: false };
}

/** What a person writes beside what SIPD says and a machine read; what it read is confirmed. */
async function write(tx: Tx, act: Act, of: Package, story: Told, place: number): Promise<Package> {
  const known = await fieldsOf(tx, of.id);
  const sipd = new Set(known.filter((each) => each.provenance === 'sipd').map((each) => each.field));
  const values: Partial<Record<FieldName, string | number | boolean>> = {
    kind: story.kind,
    purchase: story.purchase,
    evidenceNumber: `BK/${String(place + 1).padStart(4, '0')}/${yearOf(act.today)}`,
    ...(story.vendor === null
      ? {}
      : { invoiceNumber: story.invoice ?? `N-${String(place + 101)}`, 'vendor.isTaxable': false }),
    ...(of.amount === null ? { 'amounts.claim': story.amount ?? 0 } : {}),
    'dates.receipt': story.day,
    ...story.fields,
  };
  const fields = Object.entries(values).flatMap(([field, value]) =>
    isFieldName(field) && !sipd.has(field) ? [{ field, value }] : [],
  );
  const written = must(await keepFields(tx, act, of.id, { version: of.version, fields }));
  const open = unconfirmedFields(await fieldsOf(tx, of.id)).filter(isFieldName);
  return open.length === 0
    ? written
    : must(await confirmFields(tx, act, of.id, { version: written.version, fields: open }));
}

async function attach(
  tx: Tx,
  services: Services,
  act: Act,
  of: Package,
  kind: DocumentKind,
  story: Told,
  place: number,
): Promise<Package> {
  const lines = paper(of, kind, story, place);
  const kept = await services.files.put(act.government.id, tinyPdf(lines));
  const file = await insertFile(tx, act, services.files, {
    hash: kept.hash,
    size: kept.size,
    name: `${kind}-${of.number}.pdf`,
    mediaType: 'application/pdf',
  });
  const added = must(await addDocument(tx, act, QUIET, of.id, file, kind));
  const locked = story.locked === true;
  const read = locked
    ? { ...readAs([]), pages: [], pageCount: null, refused: refusalOf('encrypted') }
    : readAs(lines);
  await keepReading(tx, act, added.documentId, read, {
    producer: null,
    madeOn: null,
    signature: { state: 'none' },
  });
  return (await findPackage(tx, of.id))!;
}

/** Lines of an invented paper. */
function paper(of: Package, kind: DocumentKind, story: Told, place: number): string[] {
  const amount = story.receipt ?? of.amount ?? story.amount ?? 0;
  const day = longDay(story.day, 'id');
  const head = [DOCUMENT_WORDS[kind].id.toUpperCase(), `Nomor: ${of.number}/${place + 1}`];
  if (kind !== 'receipt' && kind !== 'purchase-proof')
    return [...head, `Uraian: ${story.description}`, `Tanggal: ${day}`];
  return [
    ...head,
    `Uang sejumlah: ${formatRupiah(amount)}`,
    `Terbilang: ${inWords(amount)}`,
    `Untuk pembayaran: ${story.description}`,
    `Tanggal: ${day}`,
  ];
}

function actAs(act: Act, daysAgo: number, player: DemoPlayer, role: Role, agencyId: string): Act {
  return {
    ...act,
    now: Temporal.Instant.from(act.now)
      .subtract({ hours: 24 * daysAgo })
      .toString(),
    today: addDays(act.today, -daysAgo),
    actor: {
      ...act.actor,
      id: player.accountId,
      accountId: player.accountId,
      personId: player.personId,
      agencyId: player.agencyId,
      grants: [{ role, agencyIds: [agencyId] }],
    },
  };
}

/** The invented month keeps to the rules; what they refuse is a mistake of the month. */
function must<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome))
    throw new Error(`demo of packages: ${outcome.code} ${JSON.stringify(outcome.complaints)}`);
  return outcome;
}
