import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import {
  badField,
  conflict,
  isRefusal,
  notAllowed,
  notFound,
  type Outcome,
  type Refusal,
} from '../../../../platform/outcome.ts';
import { printedNumber } from '../../../../platform/ticket-numbers.ts';
import { recordRemovals, recordRow, recordRows } from '../../../../platform/trail/record.ts';
import { getAgencies } from '../../../directory/index.ts';
import { labelAssignments } from '../../../findings/index.ts';
import type { EditPaper, NewPaper } from '../../contract/papers.ts';
import { mayUseDesk } from '../../policy.ts';
import { mayEdit } from '../../rules/papers/review.ts';
import { flagRows } from '../../store/flags/flags.ts';
import { subjectKey, subjectLabels } from '../../store/flags/labels.ts';
import {
  changePaper,
  deleteParts,
  documentsOfPackages,
  findPaper,
  insertParts,
  nextSerial,
  partsOf,
} from '../../store/papers/papers.ts';
import type { PaperTable } from '../../store/papers/tables.ts';
import { findSample } from '../../store/sampling/samples.ts';
import { readerOf, tellFlags } from '../flags/open-flags.ts';

/** Begins a working paper; documents of the packages behind its flags come with their hashes. */
export async function writePaper(tx: Tx, act: Act, input: NewPaper): Promise<Outcome<PaperTable>> {
  const { accountId } = act.actor;
  if (accountId === null || !mayUseDesk(act.actor, input.agencyId ?? undefined)) return notAllowed();
  const refusal = await refuseReferences(tx, act, input);
  if (refusal !== null) return refusal;
  const serial = await nextSerial(tx, act.government.id, 'working_paper', input.year);
  const { title, purpose, procedure, result, conclusion, quality, year } = input;
  const row: PaperTable = {
    government_id: act.government.id,
    id: newId(),
    number: printedNumber('KKA', year, serial),
    year,
    serial,
    title,
    agency_id: input.agencyId,
    assignment_id: input.assignmentId,
    sample_id: input.sampleId,
    purpose,
    procedure,
    result,
    conclusion,
    state: 'draft',
    level: null,
    quality,
    prepared_by: accountId,
    prepared_at: act.now,
    handed_in_at: null,
    signed_at: null,
    hash: null,
    content: null,
    edition: 1,
  };
  await insertParts(tx, 'working_paper', [row]);
  await recordRow(tx, act, 'audit.paper-begin', 'working_paper', row.id);
  await linkFlags(tx, act, row.id, input.flagIds);
  return row;
}

/** Changes a paper that is not under review. Refused: an edition that is not the newest, somebody was quicker. */
export async function editPaper(
  tx: Tx,
  act: Act,
  id: string,
  input: EditPaper,
): Promise<Outcome<PaperTable>> {
  const { accountId } = act.actor;
  const paper = await openPaper(tx, act, id);
  if (isRefusal(paper)) return paper;
  if (accountId === null) return notAllowed();
  if (!mayEdit(paper)) return wrongPaperState();
  if (paper.edition !== input.edition)
    return conflict(
      'changed',
      'Kertas kerja ini baru saja diubah orang lain. Muat ulang, lalu ulangi perubahan Anda.',
      'Somebody else has just changed this working paper. Reload it and repeat your change.',
    );
  const refusal = await refuseReferences(tx, act, input);
  if (refusal !== null) return refusal;
  const { title, purpose, procedure, result, conclusion, quality } = input;
  const change = {
    title,
    agency_id: input.agencyId,
    assignment_id: input.assignmentId,
    sample_id: input.sampleId,
    purpose,
    procedure,
    result,
    conclusion,
    quality,
    edition: paper.edition + 1,
  };
  await changePaper(tx, id, change);
  await recordRow(tx, act, 'audit.paper-edit', 'working_paper', id);
  const parts = await partsOf(tx, id);
  const gone = parts.flags.filter((each) => !input.flagIds.includes(each.flag_id)).map((each) => each.id);
  await recordRemovals(tx, act, 'audit.paper-edit', 'working_paper_flag', gone);
  await deleteParts(tx, 'working_paper_flag', gone);
  const known = parts.flags.map((each) => each.flag_id);
  await linkFlags(
    tx,
    act,
    id,
    input.flagIds.filter((each) => !known.includes(each)),
  );
  if (accountId !== paper.prepared_by && !parts.writers.includes(accountId)) {
    const writer = { government_id: act.government.id, id: newId(), paper_id: id, account_id: accountId };
    await insertParts(tx, 'working_paper_writer', [writer]);
    await recordRow(tx, act, 'audit.paper-edit', 'working_paper_writer', writer.id);
  }
  return { ...paper, ...change };
}

/** A paper that the actor's desk reaches, held. */
export async function openPaper(tx: Tx, act: Act, id: string): Promise<Outcome<PaperTable>> {
  if (!mayUseDesk(act.actor)) return notAllowed();
  const paper = await findPaper(tx, id, true);
  if (paper === undefined || !mayUseDesk(act.actor, paper.agency_id ?? undefined)) return notFound();
  return paper;
}

export function wrongPaperState(): Refusal {
  return conflict(
    'wrong-state',
    'Kertas kerja ini sedang direviu atau sudah ditandatangani. Muat ulang halamannya.',
    'This working paper is under review or signed off. Reload the page.',
  );
}

async function refuseReferences(
  tx: Tx,
  act: Act,
  input: Pick<NewPaper, 'agencyId' | 'assignmentId' | 'sampleId' | 'flagIds'>,
): Promise<Refusal | null> {
  if (input.agencyId !== null && !(await getAgencies(tx, [input.agencyId])).has(input.agencyId))
    return badField(
      'agencyId',
      'Instansi tidak dikenal. Pilih dari daftar.',
      'Unknown agency. Choose from the list.',
    );
  const assignment = await refuseAssignment(tx, input);
  if (assignment !== null) return assignment;
  if (input.sampleId !== null && (await findSample(tx, input.sampleId)) === undefined)
    return badField(
      'sampleId',
      'Sampel tidak dikenal. Pilih dari daftar.',
      'Unknown sample. Choose from the list.',
    );
  const flags = await flagRows(tx, readerOf(act), input.flagIds);
  if (flags.length !== new Set(input.flagIds).size)
    return badField(
      'flagIds',
      'Ada tanda yang tidak dikenal atau di luar jangkauan Anda.',
      'A flag is unknown or out of your reach.',
    );
  return null;
}

/** An assignment that is there, and not another agency's. */
async function refuseAssignment(
  tx: Tx,
  { agencyId, assignmentId }: Pick<NewPaper, 'agencyId' | 'assignmentId'>,
): Promise<Refusal | null> {
  if (assignmentId === null) return null;
  const assignment = (await labelAssignments(tx, [assignmentId])).get(assignmentId);
  if (assignment === undefined)
    return badField(
      'assignmentId',
      'Penugasan tidak dikenal. Pilih dari daftar.',
      'Unknown assignment. Choose from the list.',
    );
  return assignment.agencyId === null || assignment.agencyId === agencyId
    ? null
    : badField(
        'assignmentId',
        `Penugasan ${assignment.number} untuk instansi lain. Pilih penugasan instansi kertas kerja ini.`,
        `Assignment ${assignment.number} is of another agency. Choose one of this working paper’s agency.`,
      );
}

async function linkFlags(tx: Tx, act: Act, paperId: string, flagIds: readonly string[]): Promise<void> {
  const ids = [...new Set(flagIds)];
  if (ids.length === 0) return;
  const owned = { government_id: act.government.id, paper_id: paperId };
  const links = ids.map((flagId) => ({ ...owned, id: newId(), flag_id: flagId }));
  await insertParts(tx, 'working_paper_flag', links);
  await recordRows(
    tx,
    act,
    'audit.paper-flag',
    'working_paper_flag',
    links.map((each) => each.id),
  );
  await tellFlags(tx, act, ids, 'paper', null);
  const flags = await flagRows(tx, readerOf(act), ids);
  const subjects = flags.map((flag) => ({ kind: flag.subject_kind, id: flag.subject_id }));
  const labels = await subjectLabels(tx, subjects);
  const packages = subjects.flatMap((each) => labels.get(subjectKey(each))?.packageId ?? []);
  const known = new Set((await partsOf(tx, paperId)).files.map((file) => file.hash));
  const documents = (await documentsOfPackages(tx, [...new Set(packages)])).filter(
    (each) => !known.has(each.hash),
  );
  const files = documents.map(({ fileId, name, mediaType, size, hash }) => ({
    ...owned,
    id: newId(),
    file_id: fileId,
    name,
    media_type: mediaType,
    size,
    hash,
    source: 'package',
    added_by: act.actor.id,
    added_at: act.now,
  }));
  await insertParts(tx, 'working_paper_file', files);
  await recordRows(
    tx,
    act,
    'audit.paper-file',
    'working_paper_file',
    files.map((each) => each.id),
  );
}
