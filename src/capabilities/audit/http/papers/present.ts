import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { sha256 } from '../../../../platform/ids.ts';
import { actorNames, getAgencies } from '../../../directory/index.ts';
import { labelAssignments } from '../../../findings/index.ts';
import { lifeOf } from '../../actions/papers/review-paper.ts';
import { readerOf } from '../../actions/flags/open-flags.ts';
import type { PaperView } from '../../contract/papers.ts';
import { mayReview } from '../../policy.ts';
import { mayEdit, reviewFault } from '../../rules/papers/review.ts';
import { flagRows } from '../../store/flags/flags.ts';
import { partsOf, type ListedPaper, type PaperParts } from '../../store/papers/papers.ts';
import type { PaperTable } from '../../store/papers/tables.ts';
import { findSample } from '../../store/sampling/samples.ts';

/** Rows of the list, with names. */
export async function presentPapers(tx: Tx, papers: readonly ListedPaper[]) {
  const agencies = await getAgencies(tx, [...new Set(papers.flatMap((each) => each.agency_id ?? []))]);
  const names = await actorNames(
    tx,
    papers.map((each) => each.prepared_by),
  );
  return papers.map((paper) => ({
    id: paper.id,
    number: paper.number,
    title: paper.title,
    year: paper.year,
    agency: agencies.get(paper.agency_id ?? '')?.name ?? null,
    state: paper.state,
    level: paper.level,
    preparedBy: names.get(paper.prepared_by) ?? '',
    preparedAt: paper.prepared_at,
    flags: paper.flags,
    openNotes: paper.openNotes,
  }));
}

export async function presentPaper(tx: Tx, act: Act, paper: PaperTable): Promise<PaperView> {
  const parts = await partsOf(tx, paper.id);
  const openNotes = parts.notes.filter((note) => note.closed_at === null).length;
  const [row] = await presentPapers(tx, [{ ...paper, flags: parts.flags.length, openNotes }]);
  const names = await actorNames(tx, [
    ...parts.notes.flatMap((note) => [note.written_by, note.answered_by, note.closed_by]),
    ...parts.reviews.map((review) => review.reviewed_by),
  ]);
  const name = (account: string | null) => (account === null ? null : (names.get(account) ?? ''));
  const flags = await flagRows(
    tx,
    readerOf(act),
    parts.flags.map((each) => each.flag_id),
  );
  const { assignment_id: assignmentId } = paper;
  const assignment =
    assignmentId === null ? undefined : (await labelAssignments(tx, [assignmentId])).get(assignmentId);
  const sample = paper.sample_id === null ? undefined : await findSample(tx, paper.sample_id);
  return {
    ...row!,
    agencyId: paper.agency_id,
    assignment:
      assignment === undefined
        ? null
        : { id: assignment.id, label: `${assignment.number} ${assignment.title}` },
    sample: sample === undefined ? null : { id: sample.id, number: sample.number, title: sample.title },
    purpose: paper.purpose,
    procedure: paper.procedure,
    result: paper.result,
    conclusion: paper.conclusion,
    quality: paper.quality,
    edition: paper.edition,
    hash: paper.hash,
    intact: paper.content === null ? null : sha256(paper.content) === paper.hash,
    signedAt: paper.signed_at,
    linkedFlags: flags.map((flag) => ({
      id: flag.id,
      rule: flag.rule_code,
      reason: flag.verdict.reason,
      moneyAtRisk: flag.money_at_risk,
      state: flag.state,
    })),
    files: parts.files.map(({ id, name: file, size, hash, source }) => ({
      id,
      name: file,
      size,
      hash,
      source,
    })),
    notes: parts.notes.map((note) => ({
      id: note.id,
      level: note.level,
      text: note.text,
      by: name(note.written_by) ?? '',
      at: note.written_at,
      answer: note.answer,
      answeredBy: name(note.answered_by),
      answeredAt: note.answered_at,
      closedBy: name(note.closed_by),
      closedAt: note.closed_at,
    })),
    reviews: parts.reviews.map(({ level, outcome, reviewed_by, at }) => ({
      level,
      outcome,
      by: name(reviewed_by) ?? '',
      at,
    })),
    may: mayOf(act, paper, parts),
  };
}

/** What the reader may do now. */
function mayOf(act: Act, paper: PaperTable, parts: PaperParts): PaperView['may'] {
  const { accountId } = act.actor;
  if (accountId === null) return [];
  const life = lifeOf(paper, parts);
  const writes = paper.prepared_by === accountId || parts.writers.includes(accountId);
  const reviews =
    paper.level !== null && mayReview(act.actor, paper.level) && reviewFault(life, accountId) === null;
  const may: PaperView['may'] = mayEdit(paper) ? ['edit'] : [];
  if (writes && mayEdit(paper)) may.push('hand-in');
  if (writes && paper.state !== 'signed' && parts.notes.some((note) => note.closed_at === null))
    may.push('answer');
  if (reviews) may.push('pass', 'return', 'note');
  if (reviews && parts.notes.some((note) => note.answered_at !== null && note.closed_at === null))
    may.push('close-note');
  return may;
}
