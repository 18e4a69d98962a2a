import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  badField,
  conflict,
  isRefusal,
  notAllowed,
  notFound,
  type Outcome,
} from '../../../platform/outcome.ts';
import { maySee, mayWorkOn } from '../policy.ts';
import type { IdentityWay } from '../rules/request.ts';
import { eventsOf, lockRequest } from '../store/requests.ts';
import type { RequestRow } from '../store/tables.ts';
import { linked } from './submit-request.ts';
import { moveRequest } from './move-request.ts';
import { tell } from './tell.ts';

export interface Answer {
  outcome: 'grant' | 'grant-partly' | 'refuse';
  /** what the requester is told */
  answer: string;
  /** of the law, where something is refused */
  article: string;
}

/** A request locked for its officer; absent where he may not see it, refused where he may not work on it. */
export async function openForWork(tx: Tx, act: Act, id: string): Promise<Outcome<RequestRow>> {
  const row = await lockRequest(tx, id);
  if (row === undefined || !maySee(act.actor, row)) return notFound();
  return mayWorkOn(act.actor, row) ? row : notAllowed();
}

/** The officer has made sure who asks. @param personId whom of the directory he is, where he is staff without an account */
export async function checkIdentity(
  tx: Tx,
  act: Act,
  id: string,
  how: IdentityWay,
): Promise<Outcome<RequestRow>> {
  const row = await openForWork(tx, act, id);
  return isRefusal(row) ? row : moveRequest(tx, act, row, 'check', { identity_how: how }, how);
}

export async function startWork(tx: Tx, act: Act, id: string): Promise<Outcome<RequestRow>> {
  const row = await openForWork(tx, act, id);
  return isRefusal(row) ? row : moveRequest(tx, act, row, 'start', {}, null);
}

/**
 * The answer: granted, granted in part, or refused. Whatever is refused names its article (UU 27/2022 articles 15 and 33 say what may be), and
 * who could not be told from another is refused before any work. Told late is told as late: `answered_at` stays beside `due_at`.
 */
export async function answerRequest(
  tx: Tx,
  act: Act,
  id: string,
  input: Answer,
): Promise<Outcome<RequestRow>> {
  const row = await openForWork(tx, act, id);
  if (isRefusal(row)) return row;
  if (input.outcome !== 'grant' && input.article.trim() === '')
    return badField(
      'article',
      'Sebutkan pasal yang menjadi dasar penolakan, misalnya "UU 27/2022 pasal 15 ayat (1) huruf c".',
      'Name the article that the refusal stands on, e.g. “UU 27/2022 article 15 paragraph (1) letter c”.',
    );
  if (row.kind === 'correct' && input.outcome === 'grant' && !(await wasCorrected(tx, row.id)))
    return conflict(
      'not-corrected',
      'Perbaikan yang dikabulkan harus dijalankan dahulu: perbaiki datanya, lampirkan catatan pembetulan, atau sebutkan di mana diperbaiki.',
      'A correction that is granted is carried out first: set the data right, attach a rectifying note, or say where it was done.',
    );
  const moved = await moveRequest(
    tx,
    act,
    row,
    input.outcome,
    {
      answered_at: act.now,
      answer: input.answer,
      article: input.outcome === 'grant' ? null : input.article,
    },
    null,
  );
  if (isRefusal(moved)) return moved;
  if (row.person_id !== null)
    await tell(
      tx,
      act,
      'answered',
      { personId: row.person_id },
      { ...linked(row), once: `${row.id}:${act.now}` },
    );
  return moved;
}

/** Since work on it began last: what was done before a contest was contested too. */
async function wasCorrected(tx: Tx, requestId: string): Promise<boolean> {
  const events = await eventsOf(tx, requestId);
  const begun = events.findLastIndex(({ event }) => event === 'start' || event === 'overturn');
  return events.slice(begun + 1).some(({ event }) => event === 'correct' || event === 'note');
}
