import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { FileRow } from '../../../../platform/files/store.ts';
import { newId } from '../../../../platform/ids.ts';
import { conflict, isRefusal, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { recordRows } from '../../../../platform/trail/record.ts';
import type { Services } from '../../../../platform/services.ts';
import type { DocumentChange } from '../../contract/packages.ts';
import type { DocumentKind } from '../../rules/package/terms.ts';
import { documentsOf, findDocument, insertDocument, updateDocument } from '../../store/packages/documents.ts';
import { endFields, fieldsOfDocument } from '../../store/packages/fields.ts';
import type { Package, PackageDocument } from '../../store/packages/tables.ts';
import { giveValues } from './give-values.ts';
import { READ_JOB } from './job-names.ts';
import { openPackage, savePackage } from './open-package.ts';

/** Documents of one package. */
const MOST = 100;

/** May the actor add documents to this package now? Asked before a byte is taken. */
export async function mayAddDocument(tx: Tx, act: Act, id: string): Promise<Outcome<Package>> {
  const open = await openPackage(tx, act, id, null);
  if (isRefusal(open)) return open;
  return (await documentsOf(tx, id)).length >= MOST
    ? conflict(
        'documents-many',
        `Paling banyak ${MOST} dokumen dalam satu paket. Gabungkan beberapa menjadi satu PDF.`,
        `At most ${MOST} documents in one package. Join some of them into one PDF.`,
      )
    : open;
}

/** Evidence is added; it is read by a job as soon as this is saved. The same file once more is the same document. */
export async function addDocument(
  tx: Tx,
  act: Act,
  services: Pick<Services, 'queue'>,
  id: string,
  file: Pick<FileRow, 'id' | 'hash'>,
  kind: DocumentKind | null,
): Promise<Outcome<{ package: Package; documentId: string }>> {
  const open = await mayAddDocument(tx, act, id);
  if (isRefusal(open)) return open;
  if ((await documentsOf(tx, id)).some((each) => each.sha256 === file.hash))
    return conflict(
      'document-twice',
      'Berkas yang sama sudah ada dalam paket ini. Lihat daftar dokumennya.',
      'The same file is in this package already. Look at its documents.',
    );
  const row: PackageDocument = {
    government_id: act.government.id,
    id: newId(),
    package_id: id,
    kind,
    kind_by: kind === null ? null : 'person',
    file_id: file.id,
    sha256: file.hash,
    phash: null,
    pages: null,
    traits: null,
    has_stamp: null,
    reading: 'waiting',
    trouble: null,
    tries: 0,
    read_at: null,
    added_by: act.actor.id,
    added_at: act.now,
    removed_at: null,
  };
  await insertDocument(tx, row);
  await services.queue(tx, act, READ_JOB, row.id);
  const saved = await savePackage(tx, act, open, 'audit.spj-document', {}, [
    { action: 'audit.spj-document', table: 'spj_document', ids: [row.id] },
  ]);
  return { package: saved, documentId: row.id };
}

/** A person says what a document is, or whether stamp duty is on it. */
export async function changeDocument(
  tx: Tx,
  act: Act,
  documentId: string,
  { kind, hasStamp }: DocumentChange,
): Promise<Outcome<Package>> {
  const found = await openDocument(tx, act, documentId);
  if (isRefusal(found)) return found;
  await updateDocument(tx, documentId, {
    ...(kind === undefined ? {} : { kind, kind_by: 'person' as const }),
    ...(hasStamp === undefined ? {} : { has_stamp: hasStamp }),
  });
  return savePackage(tx, act, found.package, 'audit.spj-document-kind', {}, [
    { action: 'audit.spj-document-kind', table: 'spj_document', ids: [documentId] },
  ]);
}

/** A document is taken back: what a machine read on it and nobody confirmed goes with it. */
export async function removeDocument(tx: Tx, act: Act, documentId: string): Promise<Outcome<Package>> {
  const found = await openDocument(tx, act, documentId);
  if (isRefusal(found)) return found;
  await updateDocument(tx, documentId, { removed_at: act.now });
  const said = await fieldsOfDocument(tx, documentId);
  await endFields(
    tx,
    said.map((each) => each.id),
    act.now,
  );
  await recordRows(
    tx,
    act,
    'audit.spj-field',
    'spj_field',
    said.map((each) => each.id),
  );
  const { change } = await giveValues(tx, act, found.package, []);
  return savePackage(tx, act, found.package, 'audit.spj-document-removed', change, [
    { action: 'audit.spj-document-removed', table: 'spj_document', ids: [documentId] },
  ]);
}

/** Reads a document once more, e.g. after its reader was away. */
export async function readAgain(
  tx: Tx,
  act: Act,
  services: Pick<Services, 'queue'>,
  documentId: string,
): Promise<Outcome<Package>> {
  const found = await openDocument(tx, act, documentId);
  if (isRefusal(found)) return found;
  await updateDocument(tx, documentId, { reading: 'waiting', trouble: null, tries: 0 });
  await services.queue(tx, act, READ_JOB, documentId);
  return savePackage(tx, act, found.package, 'audit.spj-read-again', {}, [
    { action: 'audit.spj-read-again', table: 'spj_document', ids: [documentId] },
  ]);
}

async function openDocument(
  tx: Tx,
  act: Act,
  documentId: string,
): Promise<Outcome<{ package: Package; document: PackageDocument }>> {
  const document = await findDocument(tx, documentId);
  if (document === undefined) return notFound();
  const open = await openPackage(tx, act, document.package_id, null);
  return isRefusal(open) ? open : { package: open, document };
}
