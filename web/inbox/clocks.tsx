import type { InboxClock, MatterPanel } from '../../src/platform/inbox/contract.ts';
import { useBoth, useFormat, useTexts, type Words } from '../language.tsx';
import { texts } from '../locales/inbox.ts';
import { texts as profile } from '../locales/profile.ts';
import type { Format } from '../format.ts';
import { Garis, type GarisStep, type StepState } from '../ui/garis.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { inWorkingDays } from './due.tsx';
import css from './inbox.module.css';

/** The clocks of a matter as the rule that bends where one is late, and the pauses between. */
export function Clocks({ clocks, pauses }: Pick<MatterPanel, 'clocks' | 'pauses'>) {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  const role = useRoleName();
  if (clocks.length === 0) return <p>{t('noClocks')}</p>;
  const steps: GarisStep[] = clocks.map((clock) => ({
    id: clock.id,
    label: both(clock.words),
    state: stateOf(clock),
    ...(clock.stoppedOn === null && clock.due !== null && { at: t('dueOn', { day: f.shortDay(clock.due) }) }),
    note: (
      <>
        <p>{t('clockDays', { days: inWorkingDays(clock.days, t), day: f.shortDay(clock.from) })}</p>
        <p>{standing(clock, t, f)}</p>
        {clock.provisional && clock.stoppedOn === null && <p>{t('provisional')}</p>}
        {clock.stoppedOn === null &&
          clock.steps.map((step) => (
            <p key={step.step}>
              {t(step.told ? 'wentUp' : 'goesUp', { role: role(step.role), day: f.shortDay(step.on) })}
            </p>
          ))}
      </>
    ),
  }));
  return (
    <>
      <Garis steps={steps} label={t('clocks')} />
      {pauses.length > 0 && <Pauses pauses={pauses} />}
    </>
  );
}

function stateOf(clock: InboxClock): StepState {
  if (clock.late) return 'bent';
  if (clock.stoppedOn !== null) return 'done';
  return clock.paused ? 'ahead' : 'current';
}

/** Where a clock stands, in words. */
function standing(clock: InboxClock, t: Words<keyof typeof texts.id>, f: Format) {
  if (clock.stoppedOn !== null) {
    const how = clock.window ? 'stopped' : clock.late ? 'stoppedLate' : 'stoppedInTime';
    return t(how, { day: f.shortDay(clock.stoppedOn) });
  }
  if (clock.paused) {
    const words = `${t('held')}, ${t('expectedOn', { day: f.shortDay(clock.expected) })}`;
    return <StatusMark tone="broken" label={words} />;
  }
  if (clock.daysLeft === null) return null;
  if (clock.late)
    return <StatusMark tone="bent" label={t('lateBy', { days: inWorkingDays(-clock.daysLeft, t) })} />;
  const left = clock.daysLeft === 0 ? t('lastDay') : t('left', { days: inWorkingDays(clock.daysLeft, t) });
  return clock.window ? `${left}. ${t('clockWindow')}` : left;
}

function Pauses({ pauses }: Pick<MatterPanel, 'pauses'>) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <>
      <h4>{t('pauses')}</h4>
      <ul className={css.ledger}>
        {pauses.map((each) => (
          <li key={each.id}>
            <b>
              {each.to === null
                ? t('pausedSince', { day: f.shortDay(each.from) })
                : t('pausedFromTo', { from: f.shortDay(each.from), to: f.shortDay(each.to) })}
            </b>
            {each.by !== null && ` ${t('pausedBy', { name: each.by })}`}
            {each.reason !== null && <p className={css.said}>{each.reason}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A role's name where it is one that people hold; else as the server wrote it. */
export function useRoleName(): (role: string) => string {
  const p = useTexts(profile);
  return (role) => {
    const key = `role-${role}`;
    return key in profile.id ? p(key as keyof typeof profile.id) : role;
  };
}
