import { longDay } from '../../../platform/documents/long-day.ts';
import type { Html } from '../../../platform/http/html.ts';
import { steps, type Step } from '../../../platform/http/parts.ts';
import type { Locale } from '../../../platform/texts.ts';
import { isSettled } from '../rules/machine.ts';
import type { QuestionRow } from '../store/tables.ts';
import { texts } from './texts.ts';

/** The way of a question as the straight rule. It bends where facts are missing, where it was led to assistance, and where the answer is late. */
export function statusLine(
  question: Pick<QuestionRow, 'stage' | 'received_on' | 'answered_on' | 'lead_reason'>,
  { due, late }: { due: string; late: boolean },
  locale: Locale,
): Html {
  const t = texts[locale];
  const { stage } = question;
  const list: Step[] = [
    { state: 'done', label: t['way-received'], note: longDay(question.received_on, locale) },
  ];
  if (question.lead_reason !== null) list.push({ state: 'bent', label: t['way-led'] });
  if (isSettled(stage)) {
    const day = question.answered_on;
    list.push({
      state: 'done',
      label: t[`stage-${stage}`],
      ...(day === null ? {} : { note: longDay(day, locale) }),
    });
  } else {
    const bent = late || stage === 'waiting-asker';
    list.push({
      state: bent ? 'bent' : 'current',
      label: t[`stage-${stage}`],
      ...(due === '' ? {} : { note: due }),
    });
    list.push({ state: 'ahead', label: t['way-answer'] });
  }
  return steps(list, {
    done: t['way-done'],
    current: t['way-current'],
    bent: t['way-bent'],
    ahead: t['way-ahead'],
  });
}
