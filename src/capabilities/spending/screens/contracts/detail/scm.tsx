import { useState } from 'react';
import { daysBetween } from '../../../../../../web/days.ts';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Button, Buttons } from '../../../../../../web/ui/button.tsx';
import { Garis, type StepState } from '../../../../../../web/ui/garis.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import type { ContractView } from '../../../contract/contract-view.ts';
import { InviteDialog, JudgeDialog, MinutesDialog } from '../acts/scm-dialogs.tsx';
import { texts as actTexts } from '../texts/acts.ts';
import { texts } from '../texts/scm.ts';
import css from './detail.module.css';
import { FileLink } from './file-link.tsx';

type Meeting = ContractView['scms'][number];

const ACTS = ['scm-invite', 'scm-minutes', 'scm-judge'] as const;
const LEVELS = ['', 'I', 'II', 'III'];

/** Show-cause meetings as the straight line: invitation, target, trial and its result; below it what comes next. */
export function Scm({ view, today }: { view: ContractView; today: string }) {
  const t = useTexts(texts);
  const a = useTexts(actTexts);
  const [open, setOpen] = useState<(typeof ACTS)[number] | null>(null);
  const close = () => setOpen(null);
  const acts = ACTS.filter((each) => view.may.includes(each));
  const isCritical = view.standing?.critical != null;
  return (
    <>
      <p className={css.hint}>{t('lead')}</p>
      {view.scms.length === 0 ? (
        <p>{t(isCritical ? 'none' : 'notCritical')}</p>
      ) : (
        <Garis
          steps={view.scms.map((each) => ({
            id: each.id,
            label: t('meeting', { level: LEVELS[each.level] ?? each.level }),
            state: stateOf(each),
            note: <MeetingNote meeting={each} view={view} today={today} />,
          }))}
        />
      )}
      {acts.length > 0 && (
        <Buttons>
          {acts.map((each) => (
            <Button key={each} kind="primary" onClick={() => setOpen(each)}>
              {a(each)}
            </Button>
          ))}
        </Buttons>
      )}
      {open === 'scm-invite' && <InviteDialog view={view} today={today} onClose={close} />}
      {open === 'scm-minutes' && <MinutesDialog view={view} today={today} onClose={close} />}
      {open === 'scm-judge' && <JudgeDialog view={view} onClose={close} />}
    </>
  );
}

function stateOf({ outcome }: Meeting): StepState {
  if (outcome === null) return 'current';
  return outcome === 'reached' ? 'done' : 'bent';
}

function MeetingNote({ meeting, view, today }: { meeting: Meeting; view: ContractView; today: string }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { percent } = useChartNumbers();
  const { heldOn, targetPercent, until, outcome, reachedPercent } = meeting;
  const agreed = heldOn !== null && targetPercent !== null && until !== null;
  const values = agreed
    ? { target: percent(targetPercent), until: f.day(until), real: percent(view.contract.percent) }
    : null;
  return (
    <span className={css.entry}>
      <span>
        {t('invited', { time: f.shortTime(meeting.invitedAt), day: f.shortDay(meeting.invitedFor) })}
      </span>
      <span>{values === null ? t('notHeld') : t('held', { ...values, day: f.shortDay(heldOn) })}</span>
      {outcome === null && values !== null && until !== null && (
        <span>
          {today <= until ? t('running', { ...values, days: daysBetween(today, until) }) : t('due', values)}
        </span>
      )}
      {outcome !== null && <span>{t(outcome, { percent: percent(reachedPercent ?? 0) })}</span>}
      {meeting.minutes !== null && (
        <details>
          <summary>{t('minutes')}</summary>
          <p className={css.text}>{meeting.minutes}</p>
        </details>
      )}
      {meeting.fileId !== null && <FileLink contractId={view.contract.id} fileId={meeting.fileId} />}
    </span>
  );
}
