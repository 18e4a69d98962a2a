import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { embeddedGeography } from '../../../platform/geography/facts-table.ts';
import { newId } from '../../../platform/ids.ts';
import { badField, conflict, isRefusal, Refusal, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import type { DocumentInput } from '../contract-evidence.ts';
import { mayAddPapers } from '../rules/evidence-open.ts';
import { picturePieces, reportPieces } from '../rules/likeness.ts';
import { keysOfLegs, keysOfStay, type PaperKey, type PaperLeg } from '../rules/paper-keys.ts';
import { readGivenPass } from '../rules/read-pass.ts';
import { documentsOf, findTravelFile, insertDocument, type TravelFile } from '../store/documents.ts';
import type { DocumentFields } from '../store/evidence-tables.ts';
import { keysOfDocuments } from '../store/paper-keys.ts';
import type { Trip } from '../store/trips.ts';
import { missingWords, passWords } from '../texts/documents.ts';
import { openMember } from './open-trip.ts';

/** Documents of one traveller on one trip. */
const MOST = 200;

/** What a document says, read and ready to be kept. */
interface Read {
  fields: DocumentFields;
  day: Trip['from_day'] | null;
  amount: number | null;
  fault: ReturnType<typeof readGivenPass>['fault'];
  legs: readonly PaperLeg[];
  keys: readonly PaperKey[];
}

/** A paper of one traveller's trip is handed in, by himself or by the officer who helps him. What cannot be read is named by its field. */
export async function addDocument(
  tx: Tx,
  act: Act,
  memberId: string,
  input: DocumentInput,
): Promise<Outcome<{ id: string }>> {
  const open = await openMember(tx, act, memberId, 'traveller-or-officer');
  if (isRefusal(open)) return open;
  const { trip, member } = open;
  if (!mayAddPapers({ status: trip.status, state: member.state })) return papersClosed();
  const file = input.fileId === null ? null : await findTravelFile(tx, input.fileId);
  if (file === undefined || (file !== null && file.member_id !== memberId)) return noSuchFile();
  if (input.kind === 'photo' && file === null) return photoMissing();
  if (input.kind === 'receipt' && file === null) return receiptMissing();
  const read = readPaper(input, trip);
  if (isRefusal(read)) return read;
  const present = await documentsOf(tx, memberId);
  if (present.length >= MOST) return tooMany();
  const keys = [...read.keys, ...keysOfFile(file)];
  if (await isHereAlready(tx, present, read.keys)) return handedInTwice();
  const id = newId();
  const government_id = act.government.id;
  await insertDocument(tx, {
    document: {
      government_id,
      id,
      member_id: memberId,
      kind: input.kind,
      fields: JSON.stringify(read.fields),
      day: read.day,
      amount: read.amount,
      fault: read.fault,
      file_id: file?.id ?? null,
      added_by: act.actor.id,
      added_at: act.now,
      removed_at: null,
    },
    legs: read.legs.map(({ from, to, ...leg }, place) => ({
      government_id,
      document_id: id,
      place,
      ...leg,
      from_airport: from,
      to_airport: to,
    })),
    keys,
  });
  await recordRow(tx, act, 'travel.document', 'travel_document', id);
  return { id };
}

function readPaper(input: DocumentInput, trip: Trip): Outcome<Read> {
  const nothing = { day: null, amount: null, fault: null, legs: [], keys: [] };
  switch (input.kind) {
    case 'pass': {
      const pass = readGivenPass(input.fields, { from: trip.from_day, to: trip.to_day });
      if (pass.legs === null) return incomplete(pass);
      const { legs, fault } = pass;
      const fields = { text: '', barcode: input.fields.barcode };
      return { ...nothing, fields, day: legs[0]?.day ?? null, fault, legs, keys: keysOfLegs(legs) };
    }
    case 'hotel': {
      const hotel = input.fields;
      if (hotel.regency !== null && embeddedGeography().regency(hotel.regency) === undefined)
        return badField(
          'fields.regency',
          'Kode kabupaten/kota ini tidak dikenal. Pilih dari daftar, misalnya 64.71.',
          'This code of a regency or city is unknown. Choose from the list, e.g. 64.71.',
        );
      return {
        ...nothing,
        fields: { text: '', hotel },
        day: hotel.fromNight,
        amount: hotel.total,
        keys: keysOfStay(hotel),
      };
    }
    case 'receipt': {
      const { description, day, amount } = input.fields;
      return { ...nothing, fields: { text: description }, day, amount };
    }
    case 'report': {
      const keys = reportPieces(input.fields.text).map((key) => ({ kind: 'report' as const, key }));
      return { ...nothing, fields: { text: input.fields.text }, keys };
    }
    case 'photo':
    case 'statement':
    case 'attendance': {
      const { day, note } = input.fields;
      if (day < trip.from_day || day > trip.to_day)
        return badField('fields.day', 'Pilih hari di dalam perjalanan ini.', 'Choose a day of this trip.');
      return { ...nothing, fields: { text: note }, day };
    }
  }
}

function keysOfFile(file: TravelFile | null): PaperKey[] {
  if (file === null) return [];
  const pieces = file.dhash === null ? [] : picturePieces(file.dhash);
  return [{ kind: 'file', key: file.sha256 }, ...pieces.map((key) => ({ kind: 'picture' as const, key }))];
}

/** The same flight or bill once more on the same trip is a slip, not a second proof. */
async function isHereAlready(
  tx: Tx,
  present: readonly { id: string }[],
  keys: readonly PaperKey[],
): Promise<boolean> {
  const own = keys.filter((each) => each.kind === 'pass' || each.kind === 'invoice');
  if (own.length === 0) return false;
  const known = await keysOfDocuments(
    tx,
    present.map((each) => each.id),
  );
  return own.some((each) => known.some(({ kind, key }) => kind === each.kind && key === each.key));
}

function incomplete({ fault, missing }: Extract<ReturnType<typeof readGivenPass>, { legs: null }>): Refusal {
  const complaints = missing.map((name) => ({ field: `fields.${name}`, message: missingWords }));
  const about = fault === null ? [] : [{ field: 'fields.barcode', message: passWords[fault] }];
  const message = { id: 'Periksa isian yang ditandai.', en: 'Check the marked fields.' };
  return new Refusal(422, 'invalid', message, [...about, ...complaints]);
}

export function papersClosed(): Refusal {
  return conflict(
    'papers-closed',
    'Bukti dapat diubah sejak SPD terbit sampai pertanggungjawaban diajukan, dan lagi bila bukti diminta.',
    'Evidence can be changed from the SPD until the account is handed in, and again where evidence is asked for.',
  );
}

function noSuchFile(): Refusal {
  return badField(
    'fileId',
    'Berkas ini tidak ada pada perjalanan Anda. Unggah lagi berkasnya.',
    'This file does not belong to your trip. Upload it again.',
  );
}

function photoMissing(): Refusal {
  return badField('fileId', 'Pilih fotonya lebih dahulu.', 'Choose the photograph first.');
}

function receiptMissing(): Refusal {
  return badField(
    'fileId',
    'Unggah foto atau PDF kuitansinya lebih dahulu.',
    'Upload a photograph or PDF of the receipt first.',
  );
}

function handedInTwice(): Refusal {
  return conflict(
    'document-twice',
    'Dokumen yang sama sudah ada pada perjalanan ini. Lihat daftar bukti Anda.',
    'The same document is on this trip already. Look at your list of evidence.',
  );
}

function tooMany(): Refusal {
  return conflict(
    'documents-many',
    `Paling banyak ${MOST} dokumen pada satu perjalanan. Hapus yang tidak diperlukan.`,
    `At most ${MOST} documents on one trip. Remove those that are not needed.`,
  );
}
