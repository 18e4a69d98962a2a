import type { Format } from '../../../../web/format.ts';
import type { Words } from '../../../../web/language.tsx';
import type { GarisStep } from '../../../../web/ui/garis.tsx';
import type { ComplaintDetail } from '../contract.ts';
import type { Event, State } from '../rules/machine.ts';
import type { names } from '../texts/names.ts';
import css from './complaint.module.css';
import { StoredFiles } from './pictures.tsx';
import type { texts } from './texts/detail.ts';

type T = Words<keyof typeof texts.id>;
interface Speech {
  t: T;
  n: Words<keyof typeof names.id>;
  f: Format;
}
type Ahead = 'verify' | 'answer' | 'review' | 'object' | 'reply' | 'second' | 'close';

/** Here the complaint left the straight way. */
const BENDS: readonly Event[] = [
  'ask',
  'give-up',
  'pass-on',
  'return',
  'reject',
  'merge',
  'object',
  'uphold',
  'withdraw',
];

/** What is awaited in each state, and what comes after it. */
const AHEAD: Partial<Record<State, readonly Ahead[]>> = {
  received: ['verify', 'answer', 'review', 'object', 'close'],
  verified: ['answer', 'review', 'object', 'close'],
  returned: ['answer', 'review', 'object', 'close'],
  reopened: ['answer', 'review', 'object', 'close'],
  'waiting-reporter': ['reply', 'answer', 'review', 'object', 'close'],
  answered: ['review', 'object', 'close'],
  resolved: ['object', 'close'],
  objected: ['second', 'close'],
};

/** The way of a complaint as the straight rule, with everything that was said on it. */
export function wayOf(complaint: ComplaintDetail, speech: Speech): GarisStep[] {
  return [
    ...complaint.events.map((each) => pastStep(complaint, each, speech)),
    ...aheadOf(complaint, speech),
  ];
}

function pastStep(
  complaint: ComplaintDetail,
  each: ComplaintDetail['events'][number],
  { t, n, f }: Speech,
): GarisStep {
  const who =
    each.by ?? t(each.hand === 'reporter' ? 'byReporter' : each.hand === 'staff' ? 'staff' : 'byPlatform');
  const entered = each.event === 'receive' && each.hand === 'staff';
  return {
    id: each.id,
    label: n(`event-${each.event}`),
    state: BENDS.includes(each.event) ? 'bent' : 'done',
    // What an officer enters may have come days before.
    at: entered ? f.day(complaint.receivedOn) : f.time(each.at),
    note: entered ? t('enteredBy', { name: who, time: f.time(each.at) }) : who,
    children: (
      <>
        {each.message !== null && (
          <div className={css.message}>
            {each.hand !== 'reporter' && <p className={css.says}>{t('toReporter')}</p>}
            <p className={css.text}>{each.message}</p>
          </div>
        )}
        {each.note !== null && each.note !== '' && (
          <div className={css.message}>
            <p className={css.says}>{t('note')}</p>
            <p className={css.text}>{each.note}</p>
          </div>
        )}
        {each.event !== 'receive' && <StoredFiles complaintId={complaint.id} files={each.files} />}
      </>
    ),
  };
}

function aheadOf(complaint: ComplaintDetail, { t, f }: Speech): GarisStep[] {
  const ahead = AHEAD[complaint.state] ?? [];
  return ahead.map((what, at): GarisStep => {
    const words = t(`ahead-${what}`);
    if (at > 0) return { id: `ahead-${what}`, label: words, state: 'ahead' };
    const until = untilOf(complaint);
    return {
      id: 'now',
      label: t('waitsFor', { what: words }),
      state: 'current',
      at: until === null ? undefined : t('until', { day: f.day(until) }),
    };
  });
}

/** The day until which the present step may last. */
export function untilOf({ state, waitUntil, objectUntil, due }: ComplaintDetail): string | null {
  if (state === 'waiting-reporter') return waitUntil;
  if (state === 'resolved') return objectUntil;
  return due?.on ?? null;
}
