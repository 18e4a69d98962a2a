import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { getParameter, getParameters } from '../../../platform/parameters/index.ts';
import { CONTEST_DAYS, CONTEST_HOURS, REQUEST_HOURS } from '../parameters.ts';
import { HEAD, isOwn, mayHear, maySee } from '../policy.ts';
import { dueAt } from '../rules/clock.ts';
import { lockRequest } from '../store/requests.ts';
import type { RequestRow } from '../store/tables.ts';
import { linked } from './submit-request.ts';
import { moveRequest } from './move-request.ts';
import { tell } from './tell.ts';

/** The requester objects to the answer, once, to the head. Refused: too late, or a second time. */
export async function contestRequest(
  tx: Tx,
  act: Act,
  row: RequestRow,
  text: string,
): Promise<Outcome<RequestRow>> {
  const { days, hours } = await getParameters(tx, { days: CONTEST_DAYS, hours: CONTEST_HOURS }, act.today);
  if (row.contested_at !== null)
    return conflict(
      'contested-already',
      'Keberatan hanya satu kali. Bila tetap tidak puas, Anda dapat menghubungi lembaga pelindungan data pribadi atau pengadilan (UU 27/2022 pasal 12 dan 64).',
      'An answer can be contested once. If you are still not satisfied, you may turn to the data protection authority or a court (UU 27/2022 articles 12 and 64).',
    );
  if (row.answered_at !== null && dueAt(row.answered_at, 24 * days) < dueAt(act.now, 0))
    return conflict(
      'contest-too-late',
      `Waktu berkeberatan (${days} hari) sudah lewat. Buat permintaan baru bila keadaannya berubah.`,
      `The time to contest (${days} days) has passed. Make a new request if things have changed.`,
    );
  const change = { contested_at: act.now, contest: text, contest_due_at: dueAt(act.now, hours) };
  const moved = await moveRequest(tx, act, row, 'contest', change, null);
  if (isRefusal(moved)) return moved;
  await tell(tx, act, 'contested', { roles: HEAD }, { ...linked(row), hours });
  return moved;
}

/** The same by somebody with an account, about his own request. */
export async function contestOwn(tx: Tx, act: Act, id: string, text: string): Promise<Outcome<RequestRow>> {
  const row = await lockRequest(tx, id);
  if (row === undefined || !maySee(act.actor, row)) return notFound();
  return isOwn(act.actor, row) ? contestRequest(tx, act, row, text) : notAllowed();
}

/** The head decides: upheld ends it; accepted sends it back to the officer with the law's hours anew. */
export async function hearContest(
  tx: Tx,
  act: Act,
  id: string,
  input: { accepted: boolean; answer: string },
): Promise<Outcome<RequestRow>> {
  const row = await lockRequest(tx, id);
  if (row === undefined || !maySee(act.actor, row)) return notFound();
  if (!mayHear(act.actor, row)) return notAllowed();
  const hours = await getParameter(tx, REQUEST_HOURS[row.kind], act.today);
  const moved = await moveRequest(
    tx,
    act,
    row,
    input.accepted ? 'overturn' : 'uphold',
    {
      contest_answer: input.answer,
      ...(input.accepted && { due_at: dueAt(act.now, hours), answered_at: null, late_told: false }),
    },
    null,
  );
  if (isRefusal(moved)) return moved;
  if (row.person_id !== null) await tell(tx, act, 'heard', { personId: row.person_id }, linked(row));
  return moved;
}
