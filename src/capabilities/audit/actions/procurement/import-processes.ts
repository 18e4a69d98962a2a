import type { Insertable } from 'kysely';
import type { Act } from '../../../../platform/act.ts';
import { isPlainDate, plainDate, yearOf } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { badField, notAllowed, type Outcome } from '../../../../platform/outcome.ts';
import { recordRow, recordRows } from '../../../../platform/trail/record.ts';
import { listAgencies } from '../../../directory/index.ts';
import { mayUseDesk } from '../../policy.ts';
import { withoutContacts, type ContactKind } from '../../rules/procurement/contacts.ts';
import { awardedRupiah, dayOf } from '../../rules/procurement/judged/subject.ts';
import { at, textOf } from '../../rules/procurement/json.ts';
import { mergeReleases } from '../../rules/procurement/merge.ts';
import { PREPARE_NOTHING, prepareRelease } from '../../rules/procurement/prepare.ts';
import { readProcesses, type BrokenLine } from '../../rules/procurement/read-processes.ts';
import { moneyOf, type Release } from '../../rules/procurement/release.ts';
import { keepProcesses, processesByOcid } from '../../store/procurement/processes.ts';
import { insertImport } from '../../store/procurement/runs.ts';
import type { ImportReport, ProcessTable } from '../../store/procurement/tables.ts';
import { hashOf } from '../flags/hashes.ts';

/** A file of JSON lines, read as often as needed. */
export interface ReleaseFile {
  name: string;
  sha256: string;
  open(): AsyncIterable<Uint8Array>;
}

/** Processes that are compared with what is kept at once. */
const BATCH = 200;
const LONGEST_OCID = 500;
/** U+0000 and half characters, as JSON spells them: the database holds neither. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/i;

/**
 * Takes over processes from a file: new ones, and known ones merged with what is kept. Contacts of persons and accounts are replaced by keyed
 * hashes before anything is stored, and the file itself is not kept. Without `save` it says what it would do and changes nothing.
 * @param mac keyed hash of the installation
 */
export async function importProcesses(
  tx: Tx,
  act: Act,
  file: ReleaseFile,
  options: { save: boolean; mac(value: string): string },
): Promise<Outcome<ImportReport>> {
  if (!mayUseDesk(act.actor)) return notAllowed();
  const findAgency = agencyFinder(await listAgencies(tx));
  const importId = newId();
  const counts = { fresh: 0, changed: 0, same: 0 };
  const saved: string[] = [];
  const unusable: BrokenLine[] = [];
  const hash = (kind: ContactKind, key: string) =>
    options.mac(JSON.stringify(['audit-contact', act.government.id, kind, key]));
  let waiting: { ocid: string; release: Release }[] = [];

  const report = await readProcesses(
    () => file.open(),
    async (raw, line) => {
      const ocid = textOf(raw['ocid']) ?? '';
      const release = withoutContacts(prepareRelease(raw, PREPARE_NOTHING), hash);
      if (ocid.length > LONGEST_OCID || UNSTORABLE.test(JSON.stringify(release)))
        unusable.push({ line, says: UNUSABLE });
      else waiting.push({ ocid, release });
      if (waiting.length >= BATCH) await takeOver();
    },
  );
  await takeOver();
  const whole: ImportReport = {
    ...report,
    brokenLines: report.brokenLines + unusable.length,
    broken: [...report.broken, ...unusable].toSorted((a, b) => a.line - b.line),
    ...counts,
  };
  if (report.processes === 0) return unreadable(report.broken[0]);
  if (!options.save) return whole;
  await insertImport(tx, {
    government_id: act.government.id,
    id: importId,
    file_name: file.name,
    sha256: file.sha256,
    report: JSON.stringify(whole),
    saved_at: act.now,
    saved_by: act.actor.id,
  });
  await recordRow(tx, act, 'audit.procurement-import', 'procurement_import', importId);
  await recordRows(tx, act, 'audit.process-keep', 'procurement_process', saved);
  return whole;

  async function takeOver(): Promise<void> {
    const batch = waiting;
    waiting = [];
    const known = await processesByOcid(
      tx,
      batch.map(({ ocid }) => ocid),
    );
    const rows: Insertable<ProcessTable>[] = [];
    for (const { ocid, release: told } of batch) {
      const before = known.get(ocid);
      const release = before === undefined ? told : mergeReleases([before.release, told]);
      const dataHash = hashOf(release);
      counts[before === undefined ? 'fresh' : before.data_hash === dataHash ? 'same' : 'changed'] += 1;
      if (before?.data_hash === dataHash) continue;
      rows.push({
        ...columnsOf(release, findAgency),
        government_id: act.government.id,
        id: before?.id ?? newId(),
        ocid,
        release: JSON.stringify(release),
        data_hash: dataHash,
        source: 'import',
        // The import's own row comes last, when it is known what was in the file.
        import_id: null,
        imported_at: act.now,
        run_id: null,
        found_codes: [],
        not_computable_codes: [],
        worst_severity: null,
      });
    }
    if (!options.save) return;
    await keepProcesses(tx, rows);
    saved.push(...rows.map(({ id }) => id));
  }
}

type FindAgency = (...names: (string | null)[]) => string | null;

/** By id, code or whole name; a name that two agencies bear is not guessed. */
function agencyFinder(agencies: readonly { id: string; code: string; name: string }[]): FindAgency {
  const plain = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const found = new Map<string, string | null>();
  for (const { id, code, name } of agencies)
    for (const key of new Set([id, plain(code), plain(name)])) found.set(key, found.has(key) ? null : id);
  return (...names) => {
    for (const name of names) {
      const id = name === null ? null : found.get(plain(name));
      if (typeof id === 'string') return id;
    }
    return null;
  };
}

function columnsOf(release: Release, findAgency: FindAgency) {
  const text = (...path: string[]) => textOf(at(release, ...path));
  const buyer = { id: text('buyer', 'id'), name: text('buyer', 'name') };
  const entity = {
    id: text('tender', 'procuringEntity', 'id'),
    name: text('tender', 'procuringEntity', 'name'),
  };
  const day = dayOf(release);
  const year = day === null ? null : yearOf(day);
  const tender = moneyOf(at(release, 'tender', 'value'));
  const estimate = tender?.currency === 'IDR' ? Math.round(tender.amount) : null;
  const value = awardedRupiah(release) ?? estimate;
  const begun = text('tender', 'tenderPeriod', 'startDate')?.slice(0, 10) ?? '';
  return {
    year: year !== null && year >= 2000 && year < 2200 ? year : null,
    agency_id: findAgency(buyer.id, buyer.name, entity.id, entity.name),
    buyer_id: buyer.id,
    buyer_name: buyer.name,
    procuring_entity_id: entity.id,
    title: text('tender', 'title') ?? '',
    method: text('tender', 'procurementMethod'),
    method_details: text('tender', 'procurementMethodDetails'),
    value: value !== null && Number.isSafeInteger(value) && value >= 0 ? value : null,
    tendered_on: isPlainDate(begun) ? plainDate(begun) : null,
  };
}

function unreadable(first: BrokenLine | undefined) {
  const where = (locale: 'id' | 'en') =>
    first === undefined
      ? ''
      : locale === 'id'
        ? ` Baris ${first.line}: ${first.says.id}`
        : ` Line ${first.line}: ${first.says.en}`;
  return badField(
    'file',
    `Tidak ada rilis OCDS yang dapat dibaca. Unggah berkas JSON Lines: satu baris satu rilis.${where('id')}`,
    `No OCDS release can be read. Upload a file of JSON lines: one release a line.${where('en')}`,
  );
}

const UNUSABLE = {
  id: 'ocid terlalu panjang, atau ada karakter yang tidak dapat disimpan.',
  en: 'The ocid is too long, or there is a character that cannot be stored.',
};
