import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { getParameter } from '../../../../platform/parameters/index.ts';
import type { ReadDocument } from '../../../../platform/reading/document.ts';
import { READING_LEAST_CONFIDENCE } from '../../parameters/reading.ts';
import { extractFields } from '../../rules/reading/extract.ts';
import { guessKind } from '../../rules/packages/guess-kind.ts';
import { placeOf } from '../../rules/packages/read-fields.ts';
import { isOpen } from '../../rules/packages/states.ts';
import { findDocument, updateDocument } from '../../store/packages/documents.ts';
import { lockPackage } from '../../store/packages/packages.ts';
import type { DocumentTraits } from '../../store/packages/tables.ts';
import { giveValues, type Given } from './give-values.ts';
import { savePackage } from './open-package.ts';

/**
 * What a machine read on a document comes into its package: fields with where they stand and how sure they are. A document that was taken back
 * meanwhile says nothing, and one of a package that was handed in changes no field. What could not be read says why.
 */
export async function keepReading(
  tx: Tx,
  act: Act,
  documentId: string,
  read: ReadDocument,
  traits: DocumentTraits,
): Promise<void> {
  const found = await findDocument(tx, documentId);
  const owner = found === undefined ? undefined : await lockPackage(tx, found.package_id);
  const document = owner === undefined ? undefined : await findDocument(tx, documentId);
  if (owner === undefined || document === undefined) return;
  const lines = read.pages.flatMap((page) => page.lines.map((line) => line.text));
  const guessed = document.kind_by === 'person' ? null : guessKind(lines);
  const kind = document.kind_by === 'person' ? document.kind : guessed;
  const nothing = read.refused === undefined && lines.length === 0 && read.codes.length === 0;
  await updateDocument(tx, documentId, {
    ...(document.kind_by === 'person'
      ? {}
      : { kind: guessed, kind_by: guessed === null ? null : ('guess' as const) }),
    reading: read.refused !== undefined ? 'failed' : nothing ? 'nothing' : 'read',
    trouble: read.refused?.code ?? null,
    read_at: act.now,
    pages: read.pageCount === null || read.pageCount < 1 ? null : read.pageCount,
    phash: read.pages[0]?.likeness ?? null,
    traits,
  });
  const seen = { action: 'audit.spj-read', table: 'spj_document', ids: [documentId] };
  if (!isOpen(owner.state)) {
    await savePackage(tx, act, owner, 'audit.spj-read', {}, [seen]);
    return;
  }
  const least = (await getParameter(tx, READING_LEAST_CONFIDENCE, act.today)) / 100;
  const given: Given[] = extractFields(read, least).flatMap((field) => {
    const place = placeOf(kind, field);
    if (place === null) return [];
    return [
      {
        field: place,
        value: field.value,
        provenance: field.provenance,
        confidence: field.confidence,
        documentId,
        page: field.page,
        box:
          field.box === null
            ? null
            : ([field.box.left, field.box.top, field.box.width, field.box.height] as const),
        needsNobody: field.confirm === null,
      },
    ];
  });
  const { change, also } = await giveValues(tx, act, owner, given);
  await savePackage(tx, act, owner, 'audit.spj-read', change, [seen, ...also]);
}
