import { plainDate, type PlainDate } from '../../../../platform/calendar/index.ts';
import type { PaymentKind } from './chain.ts';

/**
 * Until when money of the treasurer has to be accounted for; null for a direct payment, which is over when it is paid.
 * @param paidOn day on which the money came
 * @param tuMonths months that an addition (TU) may take
 * @param accountDay day of the next month by which petty cash (UP, GU) is accounted for
 */
export function accountDueOn(
  kind: PaymentKind,
  paidOn: PlainDate,
  { tuMonths, accountDay }: { tuMonths: number; accountDay: number },
): PlainDate | null {
  if (kind === 'ls') return null;
  const paid = Temporal.PlainDate.from(paidOn);
  const due =
    kind === 'tu' ? paid.add({ months: tuMonths }) : paid.add({ months: 1 }).with({ day: accountDay });
  return plainDate(due.toString());
}
