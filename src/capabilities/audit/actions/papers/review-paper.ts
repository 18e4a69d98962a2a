import type { Act } from '../../../../platform/act.ts';
import { canonicalJson } from '../../../../platform/canonical-json.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId, sha256 } from '../../../../platform/ids.ts';
import { notify } from '../../../../platform/notifications/notify.ts';
import {
  conflict,
  isRefusal,
  notAllowed,
  notFound,
  type Outcome,
  type Refusal,
} from '../../../../platform/outcome.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { accountsWithRole } from '../../../directory/index.ts';
import { mayReview } from '../../policy.ts';
import {
  handIn,
  passUp,
  reviewFault,
  sendBack,
  type PaperLife,
  type ReviewFault,
  type ReviewLevel,
} from '../../rules/papers/review.ts';
import { flagRows } from '../../store/flags/flags.ts';
import { changePaper, insertParts, partsOf, type PaperParts } from '../../store/papers/papers.ts';
import { answerNoteRow, closeNoteRow } from '../../store/papers/notes.ts';
import type { PaperTable } from '../../store/papers/tables.ts';
import { paperTexts } from '../../texts/papers.ts';
import { readerOf } from '../flags/open-flags.ts';
import { openPaper } from './write-paper.ts';

/** Where a paper stands, as its rules want to know. Who passed an earlier round reviews again: only the present round counts. */
export function lifeOf(paper: PaperTable, parts: PaperParts): PaperLife {
  return {
    state: paper.state,
    level: paper.level,
    quality: paper.quality,
    preparedBy: paper.prepared_by,
    writers: parts.writers,
    passedBy: parts.reviews
      .filter((each) => each.outcome === 'passed' && each.at >= (paper.handed_in_at ?? ''))
      .map((each) => each.reviewed_by),
    notes: parts.notes.map((note) => ({
      answered: note.answered_at !== null,
      closed: note.closed_at !== null,
    })),
  };
}

/** Hands the paper to its first level; every note of a reviewer is answered by then. */
export async function handInPaper(tx: Tx, act: Act, id: string): Promise<Outcome<{ id: string }>> {
  const opened = await openWhole(tx, act, id);
  if (isRefusal(opened)) return opened;
  const { paper, life } = opened;
  if (paper.prepared_by !== act.actor.accountId && !life.writers.includes(act.actor.accountId ?? ''))
    return notAllowed();
  const next = handIn(life);
  if (typeof next === 'string') return refused(next);
  await changePaper(tx, id, { ...next, handed_in_at: act.now, edition: paper.edition + 1 });
  await recordRow(tx, act, 'audit.paper-hand-in', 'working_paper', id);
  await tellLevel(tx, act, paper, next.level);
  return { id };
}

/** The level whose turn it is passes the paper up; after the last it is signed off and frozen under its hash. */
export async function passPaper(tx: Tx, act: Act, id: string): Promise<Outcome<{ id: string }>> {
  const opened = await openForReview(tx, act, id);
  if (isRefusal(opened)) return opened;
  const { paper, life, reviewer, level } = opened;
  const next = passUp(life, reviewer);
  if (typeof next === 'string') return refused(next);
  await keepReview(tx, act, paper, level, 'passed', reviewer);
  if (next.state === 'signed') {
    const content = await contentOf(tx, act, paper, await partsOf(tx, id));
    await changePaper(tx, id, { ...next, signed_at: act.now, hash: sha256(content), content });
  } else {
    await changePaper(tx, id, next);
    await tellLevel(tx, act, paper, next.level);
  }
  await recordRow(tx, act, 'audit.paper-pass', 'working_paper', id);
  if (next.state === 'signed') await tellWriter(tx, act, paper, 'signed');
  return { id };
}

/** Sends the paper back to whoever prepared it; at least one note says what is missing. */
export async function returnPaper(tx: Tx, act: Act, id: string): Promise<Outcome<{ id: string }>> {
  const opened = await openForReview(tx, act, id);
  if (isRefusal(opened)) return opened;
  const { paper, life, reviewer, level } = opened;
  const next = sendBack(life, reviewer);
  if (typeof next === 'string') return refused(next);
  await keepReview(tx, act, paper, level, 'returned', reviewer);
  await changePaper(tx, id, next);
  await recordRow(tx, act, 'audit.paper-return', 'working_paper', id);
  await tellWriter(tx, act, paper, 'returned');
  return { id };
}

/** A reviewer's note, of the level whose turn it is. */
export async function writeNote(
  tx: Tx,
  act: Act,
  id: string,
  text: string,
): Promise<Outcome<{ id: string }>> {
  const opened = await openForReview(tx, act, id);
  if (isRefusal(opened)) return opened;
  const note = {
    government_id: act.government.id,
    id: newId(),
    paper_id: id,
    level: opened.level,
    text,
    written_by: opened.reviewer,
    written_at: act.now,
    answer: null,
    answered_by: null,
    answered_at: null,
    closed_by: null,
    closed_at: null,
  };
  await insertParts(tx, 'working_paper_note', [note]);
  await recordRow(tx, act, 'audit.paper-note', 'working_paper_note', note.id);
  return { id: note.id };
}

/** Whoever prepared or wrote the paper answers, until the note is closed. */
export async function answerNote(
  tx: Tx,
  act: Act,
  id: string,
  noteId: string,
  answer: string,
): Promise<Outcome<{ id: string }>> {
  const opened = await openWhole(tx, act, id);
  if (isRefusal(opened)) return opened;
  const { accountId } = act.actor;
  const { paper, life, parts } = opened;
  const note = parts.notes.find((each) => each.id === noteId);
  if (note === undefined) return notFound();
  if (accountId === null || (paper.prepared_by !== accountId && !life.writers.includes(accountId)))
    return notAllowed();
  if (paper.state === 'signed' || note.closed_at !== null) return refused('wrong-state');
  await answerNoteRow(tx, noteId, answer, accountId, act.now);
  await recordRow(tx, act, 'audit.paper-answer', 'working_paper_note', noteId);
  return { id: noteId };
}

/** A reviewer accepts the answer. */
export async function closeNote(
  tx: Tx,
  act: Act,
  id: string,
  noteId: string,
): Promise<Outcome<{ id: string }>> {
  const opened = await openForReview(tx, act, id);
  if (isRefusal(opened)) return opened;
  const note = opened.parts.notes.find((each) => each.id === noteId);
  if (note === undefined) return notFound();
  if (note.answered_at === null) return refused('notes-unanswered');
  if (note.closed_at !== null) return refused('wrong-state');
  await closeNoteRow(tx, noteId, opened.reviewer, act.now);
  await recordRow(tx, act, 'audit.paper-close-note', 'working_paper_note', noteId);
  return { id: noteId };
}

async function openWhole(tx: Tx, act: Act, id: string) {
  const paper = await openPaper(tx, act, id);
  if (isRefusal(paper)) return paper;
  const parts = await partsOf(tx, id);
  return { paper, parts, life: lifeOf(paper, parts) };
}

async function openForReview(tx: Tx, act: Act, id: string) {
  const opened = await openWhole(tx, act, id);
  if (isRefusal(opened)) return opened;
  const reviewer = act.actor.accountId;
  const { level } = opened.paper;
  if (level === null) return refused('wrong-state');
  if (reviewer === null || !mayReview(act.actor, level)) return notAllowed();
  const fault = reviewFault(opened.life, reviewer);
  return fault === null ? { ...opened, reviewer, level } : refused(fault);
}

async function keepReview(
  tx: Tx,
  act: Act,
  paper: PaperTable,
  level: ReviewLevel,
  outcome: 'passed' | 'returned',
  reviewer: string,
): Promise<void> {
  const id = newId();
  const review = {
    government_id: act.government.id,
    id,
    paper_id: paper.id,
    level,
    outcome,
    reviewed_by: reviewer,
  };
  await insertParts(tx, 'working_paper_review', [{ ...review, at: act.now, edition: paper.edition }]);
  await recordRow(tx, act, 'audit.paper-review', 'working_paper_review', id);
}

/** All that is signed: the words, who wrote and reviewed them, the flags with the hashes of their evidence, and the files. */
async function contentOf(tx: Tx, act: Act, paper: PaperTable, parts: PaperParts): Promise<string> {
  const flags = await flagRows(
    tx,
    { ...readerOf(act), agencyIds: null },
    parts.flags.map((each) => each.flag_id),
  );
  const { number, title, year, purpose, procedure, result, conclusion, sample_id, agency_id } = paper;
  return canonicalJson({
    number,
    title,
    year,
    agency: agency_id,
    sample: sample_id,
    purpose,
    procedure,
    result,
    conclusion,
    preparedBy: paper.prepared_by,
    flags: flags.map(({ id, rule_code, rule_version, data_hash, thresholds_hash }) => ({
      id,
      rule_code,
      rule_version,
      data_hash,
      thresholds_hash,
    })),
    files: parts.files.map(({ name, hash }) => ({ name, hash })),
    reviews: parts.reviews.map(({ level, outcome, reviewed_by, at }) => ({
      level,
      outcome,
      reviewed_by,
      at,
    })),
    notes: parts.notes.map(({ level, text, answer }) => ({ level, text, answer })),
  });
}

const FAULTS: Record<ReviewFault, readonly [string, string]> = {
  'wrong-state': [
    'Kertas kerja sudah berubah keadaan. Muat ulang halamannya.',
    'The working paper is in another state by now. Reload the page.',
  ],
  'own-paper': [
    'Anda ikut menyusun kertas kerja ini. Reviu dilakukan orang lain.',
    'You took part in writing this paper. Somebody else reviews it.',
  ],
  'passed-before': [
    'Anda sudah mereviu pada jenjang lain. Setiap jenjang direviu orang yang berbeda.',
    'You have reviewed it at another level. Each level is somebody else’s.',
  ],
  'notes-unanswered': ['Jawab dulu semua catatan reviu.', 'Answer all review notes first.'],
  'notes-open': [
    'Masih ada catatan yang jawabannya belum diterima. Tutup dulu setiap catatan.',
    'Some notes are not closed yet. Close each of them first.',
  ],
  'no-note': [
    'Tulis dulu catatan tentang apa yang perlu diperbaiki.',
    'First write a note on what has to be mended.',
  ],
};

function refused(fault: ReviewFault): Refusal {
  return conflict(fault, ...FAULTS[fault]);
}

async function tellLevel(tx: Tx, act: Act, paper: PaperTable, level: ReviewLevel): Promise<void> {
  const role = level === 'quality' ? 'inspektur' : level;
  const to = await accountsWithRole(tx, role, paper.agency_id, act.today);
  await tell(
    tx,
    act,
    paper,
    to.filter((each) => each !== paper.prepared_by),
    'review',
  );
}

async function tellWriter(tx: Tx, act: Act, paper: PaperTable, what: 'signed' | 'returned'): Promise<void> {
  await tell(tx, act, paper, [paper.prepared_by], what);
}

async function tell(
  tx: Tx,
  act: Act,
  paper: PaperTable,
  to: readonly string[],
  what: 'review' | 'signed' | 'returned',
): Promise<void> {
  await notify(tx, act, {
    to,
    key: `audit.paper-${what}:${paper.id}:${act.now}`,
    title: { id: paperTexts.id[`${what}-title`], en: paperTexts.en[`${what}-title`] },
    body: { id: paperTexts.id[`${what}-body`], en: paperTexts.en[`${what}-body`] },
    link: `/app/audit/kertas-kerja/${paper.id}`,
  });
}
