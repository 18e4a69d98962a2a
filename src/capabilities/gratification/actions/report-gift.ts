import type { Act } from '../../../platform/act.ts';
import { yearOf } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { openMatter } from '../../../platform/inbox/index.ts';
import { drawNumber } from '../../../platform/numbers.ts';
import { isRefusal, notAllowed, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { printedNumber } from '../../../platform/ticket-numbers.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import type { GiftInput } from '../contract.ts';
import { KPK_DAYS, UPG_DAYS } from '../parameters.ts';
import { GIFT_MATTER } from '../rules/kinds.ts';
import { insertGift } from '../store/gifts.ts';
import type { Gift } from '../store/tables.ts';
import { names } from '../texts/names.ts';
import { answerHint } from './answer-hint.ts';
import { assessGift } from './assess-gift.ts';
import { giftReported } from './facts.ts';
import { addFiles } from './files.ts';
import { keepEvent } from './keep-event.ts';
import { tellAboutGift } from './tell.ts';

/**
 * An employee reports a gift that he received or refused. Whether the law asks for it does not matter here: whoever doubts, reports, and
 * the UPG sorts. Two clocks start: the UPG's from today, and the law's 30 working days from the day of the gift.
 * Refused: an account without a person, a day to come, a foreign file, a hint that is not his.
 */
export async function reportGift(tx: Tx, act: Act, input: GiftInput): Promise<Outcome<Gift>> {
  if (act.actor.personId === null) return notAllowed();
  const duty = await assessGift(tx, act, input);
  if (isRefusal(duty)) return duty;
  const year = yearOf(act.today);
  const gift = rowOf(act, act.actor.personId, input, {
    id: newId(),
    number: printedNumber('GRA', year, await drawNumber(tx, act.government.id, 'GRA', year)),
  });
  await insertGift(tx, gift);
  const wrong =
    (await addFiles(tx, act, gift.id, input.fileIds)) ??
    (input.hintId === null ? null : await answerHint(tx, act, input.hintId, { giftId: gift.id }));
  if (isRefusal(wrong)) return wrong;
  await openMatter(
    tx,
    act,
    {
      id: gift.id,
      kind: GIFT_MATTER,
      number: gift.number,
      title: `${names.id[`kind-${gift.kind}`]}: ${names.id[`form-${gift.form}`]}`,
      agencyId: null,
      stage: gift.state,
      unproven: false,
      receivedOn: act.today,
    },
    [
      { name: 'upg', days: await getParameter(tx, UPG_DAYS, act.today), from: act.today },
      { name: 'kpk', days: await getParameter(tx, KPK_DAYS, gift.received_on), from: gift.received_on },
    ],
  );
  await keepEvent(tx, act, gift.id, 'report', null);
  await recordRow(tx, act, 'gift.report', 'gift', gift.id);
  await tellAboutGift(tx, act, gift, 'reported', 'unit', { due: duty.kpk.due });
  await act.wires.announce(tx, act, giftReported({ personId: gift.person_id, giftId: gift.id }));
  return gift;
}

function rowOf(act: Act, personId: string, input: GiftInput, named: { id: string; number: string }): Gift {
  return {
    government_id: act.government.id,
    ...named,
    person_id: personId,
    agency_id: act.actor.agencyId,
    kind: input.kind,
    form: input.form,
    description: input.description,
    value: input.value,
    value_basis: input.valueBasis,
    year_total: input.yearTotal,
    received_on: input.receivedOn,
    place: input.place,
    occasion: input.occasion,
    office_tie: input.officeTie,
    giver_name: input.giverName,
    giver_title: input.giverTitle,
    giver_institution: input.giverInstitution,
    giver_relation: input.giverRelation,
    story: input.story,
    kept_where: input.keptWhere,
    entered_by: act.actor.id,
    reported_at: act.now,
    reported_on: act.today,
    state: 'submitted',
    note: null,
    kpk_number: null,
    sent_on: null,
    decision: null,
    decision_number: null,
    decided_on: null,
    state_share: null,
    settled_on: null,
  };
}
