import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import { workingDayDeadline, type Deadline } from '../../../platform/calendar/deadlines.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { badField, type Outcome } from '../../../platform/outcome.ts';
import { getParameter, getParameters } from '../../../platform/parameters/index.ts';
import { KPK_DAYS, LIMITS } from '../parameters.ts';
import { assessDuty, type Duty, type Gift } from '../rules/duty.ts';
import type { Gift as KeptGift } from '../store/tables.ts';

export interface Assessment extends Duty {
  /** last working day to tell KPK, from the day of the gift */
  kpk: Deadline;
}

/**
 * Must the gift be reported, and until when? By the limits in force on the day of the gift.
 * Refused: a gift received after today.
 */
export async function assessGift(
  tx: Tx,
  act: Act,
  gift: Gift & { receivedOn: PlainDate },
): Promise<Outcome<Assessment>> {
  if (gift.receivedOn > act.today)
    return badField(
      'receivedOn',
      'Tanggal ini belum tiba. Isi tanggal pemberian.',
      'This day is yet to come. Enter the day of the gift.',
    );
  return assessOn(tx, gift, gift.receivedOn);
}

/** The same for a gift that was accepted already: never refused. */
export async function assessOn(tx: Tx, gift: Gift, receivedOn: PlainDate): Promise<Assessment> {
  const limits = await getParameters(tx, LIMITS, receivedOn);
  const days = await getParameter(tx, KPK_DAYS, receivedOn);
  const kpk = workingDayDeadline(await loadCalendar(tx), receivedOn, days);
  return { ...assessDuty(gift, limits), kpk };
}

/** The facts of a kept report that decide the duty. */
export function asked(gift: KeptGift): Gift {
  return {
    form: gift.form,
    occasion: gift.occasion,
    officeTie: gift.office_tie,
    value: gift.value,
    yearTotal: gift.year_total,
  };
}
