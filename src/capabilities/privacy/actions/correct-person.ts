import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { newId } from '../../../platform/ids.ts';
import { badField, conflict, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type {
  CorrectableValue,
  DataSubject,
  EvidenceRecord,
} from '../../../platform/personal-data/correction.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { insertRectification } from '../store/rectifications.ts';
import type { RequestRow } from '../store/tables.ts';
import { keepEvent } from './keep-event.ts';
import { tell } from './tell.ts';
import { linked } from './submit-request.ts';
import { openForWork } from './work-on-request.ts';

/** What is no field of this program, or belongs to a decree: its office mends it in its own screen, and the history says where. */
export const ELSEWHERE = 'elsewhere';

export function correctableValues(act: Act): CorrectableValue[] {
  return act.wires.personal.flatMap(({ data }) => data.corrections?.values ?? []);
}

export function evidenceRecords(act: Act): EvidenceRecord[] {
  return act.wires.personal.flatMap(({ data }) => data.corrections?.evidence ?? []);
}

/** Is there anything to correct through this request now? */
export function isCorrecting(row: Pick<RequestRow, 'kind' | 'state'>): boolean {
  return row.kind === 'correct' && row.state === 'working';
}

/** A ticket is his only where its own code, or a call to the contact that it holds, has shown so. */
function subjectOf(row: RequestRow): DataSubject {
  const proven = row.identity_how === 'ticket-code' || row.identity_how === 'known-contact';
  return { personId: row.person_id, ticket: proven ? row.ticket : null };
}

/**
 * Sets one value right: UU 27/2022 articles 6 and 30. The history says which, never what it was or became; the person is told.
 * Refused: a request for something else or not under work, a value that does not fit, nothing of the kind held about him.
 * @returns how many records changed
 */
export async function correctPerson(
  tx: Tx,
  act: Act,
  vault: Vault,
  id: string,
  input: { key: string; value: string },
): Promise<Outcome<{ changed: number }>> {
  const row = await openCorrection(tx, act, id);
  if (isRefusal(row)) return row;
  if (input.key === ELSEWHERE) {
    await keepEvent(tx, act, row.id, 'correct', `${ELSEWHERE}: ${input.value}`);
    return { changed: 0 };
  }
  const field = correctableValues(act).find((each) => each.key === input.key);
  if (field === undefined) return noSuch('key');
  const changed = await field.correct(tx, act, vault, subjectOf(row), input.value);
  if (isRefusal(changed)) return changed;
  if (changed === 0)
    return conflict(
      'nothing-to-correct',
      'Data jenis ini tidak disimpan tentang pemohon, sudah selesai, atau sudah berbunyi begitu. Untuk data pada tiket, pastikan dahulu identitasnya dengan kode tiket.',
      'Nothing of the kind is held about the requester, its matter has ended, or it says so already. For data on a ticket, make sure first by its code who asks.',
    );
  await keepEvent(tx, act, row.id, 'correct', `${field.key}: ${changed}`);
  if (row.person_id !== null)
    await tell(
      tx,
      act,
      'corrected',
      { personId: row.person_id },
      { ...linked(row), once: `${row.id}:${field.key}:${act.now}` },
    );
  return { changed };
}

/**
 * Puts a rectifying note beside a record that is evidence and stays as it is. Refused: a record that cannot be pointed at, or is not about him.
 * @param number as printed on it
 */
export async function attachRectification(
  tx: Tx,
  act: Act,
  id: string,
  input: { key: string; number: string; text: string },
): Promise<Outcome<{ id: string }>> {
  const row = await openCorrection(tx, act, id);
  if (isRefusal(row)) return row;
  const record = evidenceRecords(act).find((each) => each.key === input.key);
  if (record === undefined) return noSuch('key');
  const recordId = await record.find(tx, subjectOf(row), input.number.trim());
  if (recordId === undefined)
    return badField(
      'number',
      `Tidak ada catatan bernomor ini tentang pemohon yang dapat dilampiri. ${record.stays.id}`,
      `No record of this number about the requester can have a note. ${record.stays.en}`,
    );
  const noteId = newId();
  await insertRectification(tx, {
    government_id: act.government.id,
    id: noteId,
    request_id: row.id,
    record: record.key,
    record_id: recordId,
    number: input.number.trim(),
    text: input.text,
    at: act.now,
    actor: act.actor.id,
  });
  await recordRow(tx, act, 'privacy.rectify', 'privacy_rectification', noteId);
  await keepEvent(tx, act, row.id, 'note', `${record.key}: ${input.number.trim()}`);
  return { id: noteId };
}

async function openCorrection(tx: Tx, act: Act, id: string): Promise<Outcome<RequestRow>> {
  const row = await openForWork(tx, act, id);
  if (isRefusal(row) || isCorrecting(row)) return row;
  return conflict(
    'nothing-to-correct',
    'Hanya permintaan perbaikan yang sedang dikerjakan dapat dijalankan di sini.',
    'Only a request for correction that is under work can be carried out here.',
  );
}

const noSuch = (field: string) => badField(field, 'Pilih salah satu dari daftar.', 'Choose one of the list.');
