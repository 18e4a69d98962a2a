import { randomUUID } from 'node:crypto';
import type { Act } from '../../../platform/act.ts';
import { addDays } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { LIMITS } from '../contract.ts';
import { CHECKIN_DAYS } from '../parameters.ts';
import { isStep, type Status } from '../rules/status.ts';
import { changeCase, findPlace, insertMessage } from '../store/cases.ts';
import { insertCheckins } from '../store/checkins.ts';
import { openOwnCase, recordAct } from './own-case.ts';
import { readSealed } from './sealed-blobs.ts';

/** Day that a step is done on, for the clocks. */
const DAYS: Partial<Record<Status, 'read_day' | 'concluded_day' | 'closed_day'>> = {
  read: 'read_day',
  concluded: 'concluded_day',
  // Whom it was referred to is an outcome that the reporter is told.
  referred: 'concluded_day',
  closed: 'closed_day',
  rejected: 'closed_day',
};

/** Takes a case one step on. Refused: a step that does not follow from where it stands. */
export async function setStatus(
  tx: Tx,
  act: Act,
  input: { id: string; status: Status },
): Promise<Outcome<{ status: Status }>> {
  const opened = await openOwnCase(tx, act, input.id);
  if (isRefusal(opened)) return opened;
  if (!isStep(opened.row.status, input.status)) {
    return conflict(
      'no-step',
      'Langkah ini tidak mengikuti keadaan laporan sekarang. Muat ulang halaman.',
      'This step does not follow from where the report stands. Reload the page.',
    );
  }
  const day = DAYS[input.status];
  await changeCase(tx, input.id, {
    status: input.status,
    ...(day === undefined ? {} : { [day]: act.today }),
  });
  if (day === 'closed_day') await planCheckins(tx, act, input.id);
  await recordAct(tx, act, 'status', input.id, { from: opened.row.status, to: input.status });
  return { status: input.status };
}

/** Closing plans the days on which the reporter is asked how he fares. */
async function planCheckins(tx: Tx, act: Act, id: string): Promise<void> {
  const days = await getParameter(tx, CHECKIN_DAYS, act.today);
  const due = days.map((each) => addDays(act.today, each));
  await insertCheckins(tx, act.government.id, id, due);
}

/** Writes to the reporter, or a note that only readers of the case see; both sealed to the case key. The same bytes again are the same message. */
export async function writeToCase(
  tx: Tx,
  act: Act,
  input: { id: string; kind: 'message' | 'note'; body: string },
): Promise<Outcome<{ place: number }>> {
  const body = readSealed('body', input.body, LIMITS.message);
  if (isRefusal(body)) return body;
  const opened = await openOwnCase(tx, act, input.id);
  if (isRefusal(opened)) return opened;
  const before = await findPlace(tx, input.id, body, 'office');
  if (before !== undefined) return { place: before };
  const place = await insertMessage(tx, {
    government_id: act.government.id,
    id: randomUUID(),
    report_id: input.id,
    day: act.today,
    kind: input.kind,
    sender: 'office',
    body,
  });
  if (input.kind === 'message' && opened.row.answered_day === null)
    await changeCase(tx, input.id, { answered_day: act.today });
  await recordAct(tx, act, input.kind, input.id, {});
  return { place };
}
