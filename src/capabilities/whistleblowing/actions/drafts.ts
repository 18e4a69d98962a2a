import { randomBytes } from 'node:crypto';
import type { Government } from '../../../platform/act.ts';
import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import { dayIn } from '../../../platform/clock.ts';
import { sha256 } from '../../../platform/ids.ts';
import { badField, conflict, notFound, type Outcome, type Refusal } from '../../../platform/outcome.ts';
import type { Services } from '../../../platform/services.ts';
import { FILE_LIMIT, FILES_LIMIT, PART_SIZE, sealedSize } from '../sealing/evidence-size.ts';
import {
  abandonedDrafts,
  deleteDraft,
  findDraft,
  insertDraft,
  insertPart,
  listParts,
  lockContent,
  lockToken,
  wasSent,
} from '../store/drafts.ts';
import { findSent } from '../store/reports.ts';
import { eraseContent } from './erase-content.ts';
import { sealedFault } from './sealed-blobs.ts';

type House = Pick<Services, 'db' | 'files' | 'clock'>;

/** Days that parts without a sent report are kept, beside the day they came. */
const KEPT_DAYS = 2;
const MOST_PARTS = Math.ceil(sealedSize(FILE_LIMIT) / PART_SIZE);

export function todayOf({ clock }: Pick<Services, 'clock'>, government: Government): PlainDate {
  return dayIn(government.zone, clock());
}

/** What is kept of a token. */
export function tokenHash(token: string): string {
  return sha256(`wbs draft ${token}`);
}

/** What a sent report keeps of the token that sent it. */
export function sentHashOf(token: string): string {
  return sha256(`wbs sent ${token}`);
}

/** Begins a report. @returns the token that its parts and the report itself are sent with; 256 bits, kept nowhere */
export async function openDraft(services: House, government: Government): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const day = todayOf(services, government);
  await services.db.asGovernment(government.id, (tx) =>
    insertDraft(tx, government.id, tokenHash(token), day),
  );
  return token;
}

/** Has a draft this token, or a report that was sent with it? */
export async function knowsToken(services: House, government: Government, token: string): Promise<boolean> {
  return services.db.asGovernment(
    government.id,
    async (tx) =>
      (await findDraft(tx, tokenHash(token))) !== undefined ||
      (await findSent(tx, sentHashOf(token))) !== undefined,
  );
}

/** Next part that is missing of one file: where an interrupted upload goes on. */
export async function nextPart(
  services: House,
  government: Government,
  token: string,
  file: number,
): Promise<Outcome<number>> {
  return services.db.asGovernment(government.id, async (tx): Promise<Outcome<number>> => {
    const draft = await findDraft(tx, tokenHash(token));
    if (draft === undefined) return notFound();
    return (await listParts(tx, draft)).filter((each) => each.file === file).length;
  });
}

/**
 * Takes one part of a sealed file: at most 4 MiB, in order; the same part sent again is the same part.
 * Refused: what does not begin as a sealed file for one reader, a part out of order, too many files or parts, bytes that a report brought before.
 * @returns the next part that is missing
 */
export async function takePart(
  services: House,
  government: Government,
  part: { token: string; file: number; number: number; bytes: Uint8Array },
): Promise<Outcome<number>> {
  const { bytes, file, number } = part;
  if (file >= FILES_LIMIT || number >= MOST_PARTS || bytes.length === 0 || bytes.length > PART_SIZE)
    return tooMuch();
  const fault = number === 0 ? sealedFault('part', bytes, null) : null;
  if (fault !== null) return fault;
  const hash = tokenHash(part.token);
  const day = todayOf(services, government);
  return services.db.asGovernment(government.id, async (tx): Promise<Outcome<number>> => {
    await lockToken(tx, government.id, hash);
    const draft = await findDraft(tx, hash);
    if (draft === undefined) return notFound();
    const parts = (await listParts(tx, draft)).filter((each) => each.file === file);
    const known = parts[number];
    const content = sha256(bytes);
    if (known !== undefined) return known.hash === content ? parts.length : outOfOrder(parts.length);
    const before = parts.at(-1);
    if (number !== parts.length || (before !== undefined && before.size !== PART_SIZE))
      return outOfOrder(parts.length);
    await lockContent(tx, government.id, content);
    if (await wasSent(tx, content)) return sentBefore();
    await services.files.timeless.put(government.id, bytes);
    await services.files.timeless.dropTime(government.id, content, day);
    await insertPart(tx, {
      government_id: government.id,
      draft_id: draft,
      file,
      number,
      hash: content,
      size: bytes.length,
    });
    return number + 1;
  });
}

/** Erases drafts that nobody sent within two days, rows first: content that is left behind by a crash belongs to nobody. */
export async function sweepDrafts(services: House, government: Government): Promise<number> {
  const before = addDays(todayOf(services, government), -KEPT_DAYS);
  const swept = await services.db.asGovernment(government.id, async (tx) => {
    const drafts = await abandonedDrafts(tx, before);
    const hashes: string[] = [];
    let count = 0;
    for (const { id, tokenHash } of drafts) {
      // What is being sent at this very instant keeps its content: its sending is waited for, and the draft is gone then.
      await lockToken(tx, government.id, tokenHash);
      if ((await findDraft(tx, tokenHash)) === undefined) continue;
      hashes.push(...(await listParts(tx, id)).map((part) => part.hash));
      await deleteDraft(tx, id);
      count += 1;
    }
    return { drafts: count, hashes };
  });
  await eraseContent(services, government, swept.hashes);
  return swept.drafts;
}

function tooMuch(): Refusal {
  return badField(
    'part',
    'Bukti melebihi batas: paling banyak 10 berkas, masing-masing 256 MB. Bagi atau perkecil berkasnya.',
    'The evidence exceeds the limit: at most 10 files of 256 MB each. Split it or make it smaller.',
  );
}

function outOfOrder(next: number): Refusal {
  return conflict(
    'part-out-of-order',
    `Urutan potongan berkas tidak cocok; lanjutkan dari potongan ${next}.`,
    `The parts of the file are out of order; go on with part ${next}.`,
  );
}

function sentBefore(): Refusal {
  return conflict(
    'part-was-sent',
    'Bukti tersegel ini sudah terkirim bersama sebuah laporan. Buka kotak pesan laporan itu dengan tanda terimanya.',
    'This sealed evidence was sent with a report before. Open the mailbox of that report with its receipt.',
  );
}
