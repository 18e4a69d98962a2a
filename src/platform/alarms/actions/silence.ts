import type { Act } from '../../act.ts';
import { addDays, type PlainDate } from '../../calendar/index.ts';
import type { Tx } from '../../database/index.ts';
import { notify } from '../../notifications/notify.ts';
import { badField, conflict, notAllowed, notFound, type Outcome, type Refusal } from '../../outcome.ts';
import { getParameter } from '../../parameters/index.ts';
import { fill } from '../../texts.ts';
import { SILENCE_DAYS } from '../parameters.ts';
import { sightOf } from '../policy.ts';
import type { AlarmSources } from '../rule.ts';
import { levelOf, mayDecide, rolesAbove } from '../rules/levels.ts';
import { saveMuted } from '../store/alarms.ts';
import {
  decideSilence as saveDecision,
  findSilence,
  insertSilence,
  seesSilence,
  silencedAlarms,
} from '../store/silences.ts';
import { texts } from '../texts.ts';

/** A request to say nothing of an alarm for some days. */
export interface SilenceRequest {
  code: string;
  /** null: every subject of the agency */
  subject: string | null;
  /** null: the whole government */
  agencyId: string | null;
  reason: string;
  until: PlainDate;
}

/** Shortest reason that says something, in characters. */
const SHORTEST = 15;
const LONGEST = 1_000;
const LIST = '/app/peringatan?tab=silences';

/** Asks for a silence; it holds from its approval on. Refused: who holds no level (403), an unknown code, a thin reason, too many days (422). */
export async function askSilence(
  tx: Tx,
  act: Act,
  sources: AlarmSources,
  input: SilenceRequest,
): Promise<Outcome<{ id: string }>> {
  const level = levelOf(act.actor, input.agencyId);
  if (act.actor.accountId === null || level === 0) return notAllowed();
  if (!sources.offers.some((offer) => offer.rules.some((rule) => rule.code === input.code)))
    return badField('code', 'Pilih peringatan dari daftar.', 'Choose an alarm from the list.');
  const reason = input.reason.trim();
  if (reason.length < SHORTEST || reason.length > LONGEST)
    return badField(
      'reason',
      `Tuliskan alasannya, ${SHORTEST} sampai ${LONGEST} huruf.`,
      `Give the reason, ${SHORTEST} to ${LONGEST} characters.`,
    );
  const most = await getParameter(tx, SILENCE_DAYS, act.today);
  if (input.until < act.today || input.until > addDays(act.today, most))
    return badField(
      'until',
      `Pilih hari terakhir dari hari ini sampai ${most} hari lagi.`,
      `Choose a last day from today up to ${most} days on.`,
    );
  const above = rolesAbove(level);
  if (above.length === 0) return notAllowed();
  const { code, subject, agencyId, until } = input;
  const id = await insertSilence(tx, act, {
    code,
    subject,
    agency_id: agencyId,
    reason,
    level,
    until_on: until,
  });
  const to: string[] = [];
  for (const role of above) to.push(...(await sources.holders(tx, role, agencyId, act.today)));
  await notify(tx, act, {
    to: to.filter((each) => each !== act.actor.accountId),
    key: `alarm-silence:${id}`,
    title: { id: fill(texts.id.silenceAskedTitle, { code }), en: fill(texts.en.silenceAskedTitle, { code }) },
    body: { id: texts.id.silenceAskedBody, en: texts.en.silenceAskedBody },
    link: LIST,
  });
  return { id };
}

/** Approves or refuses a silence. Refused: who does not stand above the asker (403), what was decided or is over (409). */
export async function decideSilence(
  tx: Tx,
  act: Act,
  input: { id: string; approve: boolean },
): Promise<Outcome<{ state: 'approved' | 'refused' }>> {
  const silence = await findSilence(tx, input.id);
  if (silence === undefined) return notFound();
  const { asked_by: by, level, agency_id: agencyId, code } = silence;
  if (!mayDecide(act.actor, { by, level, agencyId })) return refusalFor(tx, act, input.id);
  if (silence.state !== 'asked' || silence.until_on < act.today)
    return conflict(
      'silence-decided',
      'Permintaan ini sudah diputuskan atau sudah lewat harinya. Muat ulang daftarnya.',
      'This request was decided or is over. Load the list again.',
    );
  const state = input.approve ? 'approved' : 'refused';
  await saveDecision(tx, act, input.id, state);
  if (input.approve) {
    // At once: what waits for its ten minutes is not told any more.
    const ids = [...(await silencedAlarms(tx, act.today))];
    await saveMuted(
      tx,
      act,
      ids.map((id) => ({ id, muted: 'silenced' as const })),
    );
  }
  await notify(tx, act, {
    to: [by],
    key: `alarm-silence-decided:${input.id}`,
    title: {
      id: fill(texts.id.silenceDecidedTitle, { code }),
      en: fill(texts.en.silenceDecidedTitle, { code }),
    },
    body: { id: texts.id.silenceDecidedBody, en: texts.en.silenceDecidedBody },
    link: LIST,
  });
  return { state };
}

/** Ends a silence before its time: the asker or who may decide on it. What it withheld is told after the next sweep. */
export async function endSilence(tx: Tx, act: Act, id: string): Promise<Outcome<{ ended: true }>> {
  const silence = await findSilence(tx, id);
  if (silence === undefined) return notFound();
  const { asked_by: by, level, agency_id: agencyId } = silence;
  if (by !== act.actor.accountId && !mayDecide(act.actor, { by, level, agencyId }))
    return refusalFor(tx, act, id);
  if (silence.state !== 'asked' && silence.state !== 'approved')
    return conflict('silence-over', 'Pembungkaman ini sudah berakhir.', 'This silence is over.');
  await saveDecision(tx, act, id, 'ended');
  return { ended: true };
}

/** A silence that he does not read is not there for him. */
async function refusalFor(tx: Tx, { actor }: Act, id: string): Promise<Refusal> {
  const reads = actor.accountId !== null && (await seesSilence(tx, sightOf(actor, actor.accountId), id));
  return reads ? notAllowed() : notFound();
}
