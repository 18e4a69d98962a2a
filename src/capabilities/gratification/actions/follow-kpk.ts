import type { z } from 'zod';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { stopClock } from '../../../platform/inbox/index.ts';
import { badField, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { decisionBody, sendBody, settleBody } from '../contract.ts';
import { stateShare } from '../rules/machine.ts';
import type { Gift } from '../store/tables.ts';
import { moveGift, openForStep } from './move-gift.ts';
import { tellAboutGift } from './tell.ts';

/** The report is with KPK: its number there ends the law's clock. Refused: a day to come, or before the report. */
export async function sendToKpk(
  tx: Tx,
  act: Act,
  id: string,
  input: z.output<typeof sendBody>,
): Promise<Outcome<Gift>> {
  const gift = await openForStep(tx, act, id, 'send');
  if (isRefusal(gift)) return gift;
  if (input.sentOn > act.today || input.sentOn < gift.reported_on) return badDay('sentOn');
  await stopClock(tx, act, id, 'kpk');
  const change = { kpk_number: input.kpkNumber, sent_on: input.sentOn };
  const moved = await moveGift(tx, act, gift, 'send', change, input.kpkNumber);
  await tellAboutGift(tx, act, moved, 'send', 'reporter');
  return moved;
}

/** What KPK decided (SK penetapan status kepemilikan). Refused: a share that does not fit the gift's value. */
export async function enterDecision(
  tx: Tx,
  act: Act,
  id: string,
  input: z.output<typeof decisionBody>,
): Promise<Outcome<Gift>> {
  const gift = await openForStep(tx, act, id, 'decide');
  if (isRefusal(gift)) return gift;
  if (input.decidedOn > act.today || input.decidedOn < gift.sent_on!) return badDay('decidedOn');
  const share = stateShare(input.decision, gift.value, input.share);
  if (share === 'bad')
    return badField(
      'share',
      'Isi bagian negara lebih dari nol dan kurang dari nilai gratifikasi.',
      'Enter the state’s part: more than zero and less than the value of the gift.',
    );
  const change = {
    decision: input.decision,
    decision_number: input.number,
    decided_on: input.decidedOn,
    state_share: share,
  };
  const moved = await moveGift(tx, act, gift, 'decide', change, input.number);
  await tellAboutGift(tx, act, moved, 'decide', 'reporter');
  return moved;
}

/** The item or the money has gone where KPK said. */
export async function settleGift(
  tx: Tx,
  act: Act,
  id: string,
  input: z.output<typeof settleBody>,
): Promise<Outcome<Gift>> {
  const gift = await openForStep(tx, act, id, 'settle');
  if (isRefusal(gift)) return gift;
  if (input.settledOn > act.today || input.settledOn < gift.decided_on!) return badDay('settledOn');
  const moved = await moveGift(tx, act, gift, 'settle', { settled_on: input.settledOn }, input.note || null);
  await tellAboutGift(tx, act, moved, 'settle', 'reporter');
  return moved;
}

function badDay(field: string) {
  return badField(
    field,
    'Isi tanggal yang tidak mendahului langkah sebelumnya dan tidak melewati hari ini.',
    'Enter a day not before the step before it and not after today.',
  );
}
