import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { longDay } from '../../../../platform/documents/long-day.ts';
import { notify } from '../../../../platform/notifications/notify.ts';
import { fill, type Locale } from '../../../../platform/texts.ts';
import { PARTIES } from '../../rules/payments/chain.ts';
import type { Explanation } from '../../store/dashboard/explanations.ts';
import { explanationTexts } from '../../texts/explanations.ts';
import { paymentNames } from '../../texts/payment-names.ts';

/** What an explanation is about, in words of the office. */
export function subjectWords(
  {
    subject_kind,
    subject_ref,
    subject_label,
  }: Pick<Explanation, 'subject_kind' | 'subject_ref' | 'subject_label'>,
  locale: Locale,
): string {
  const party = PARTIES.find((each) => each === subject_ref);
  return fill(explanationTexts[locale][`subject-${subject_kind}`], {
    number: subject_label,
    party: party === undefined ? subject_label : paymentNames[locale][`party-${party}`],
  });
}

/** The heads of the agency hear what is asked, and until when; who asked hears that there is an answer. */
export async function tellExplanation(
  tx: Tx,
  act: Act,
  row: Explanation,
  agency: string,
  name: 'asked' | 'answered',
  to: readonly string[],
): Promise<void> {
  const say = (locale: Locale, part: 'title' | 'body') =>
    fill(explanationTexts[locale][`${name}-${part}`], {
      subject: subjectWords(row, locale),
      agency,
      role: explanationTexts[locale][`role-${row.asked_role}`],
      due: longDay(row.due_on, locale),
    });
  const push = name === 'asked' ? 'push' : 'push-answered';
  await notify(tx, act, {
    to,
    key: `spending.explanation-${name}:${row.id}`,
    title: { id: say('id', 'title'), en: say('en', 'title') },
    body: { id: say('id', 'body'), en: say('en', 'body') },
    link: `/app/penjelasan/${row.id}`,
    push: { id: explanationTexts.id[push], en: explanationTexts.en[push] },
  });
}
