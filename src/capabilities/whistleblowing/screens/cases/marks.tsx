import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { MiniGaris } from '../../../../../web/ui/garis.tsx';
import { StatusMark, type Tone } from '../../../../../web/ui/status-mark.tsx';
import type { CaseListRow } from '../../contract-desk.ts';
import type { Status } from '../../rules/status.ts';
import css from './cases.module.css';
import { clockStates, nextClock } from './clock-line.ts';
import { texts } from './texts/list.ts';
import { names } from './texts/names.ts';

const TONES: Record<Status, Tone> = {
  received: 'warn',
  read: 'info',
  assessed: 'info',
  investigated: 'info',
  concluded: 'ok',
  closed: 'plain',
  rejected: 'broken',
  referred: 'ok',
  objected: 'bent',
};

export function StatusOf({ status }: { status: Status }) {
  const n = useTexts(names);
  return <StatusMark tone={TONES[status]} label={n(`status-${status}`)} />;
}

/** What sets a report apart: that it is urgent, for the alternate, brought by hand, or held. */
export function Flags({
  row,
}: {
  row: Pick<CaseListRow, 'urgent' | 'conflict' | 'assisted' | 'vouched' | 'legalHold'>;
}) {
  const t = useTexts(texts);
  return (
    <>
      {row.urgent && <StatusMark tone="danger" label={t('urgent')} />}
      {row.conflict === 'alternate' && <StatusMark tone="bent" label={t('conflict')} />}
      {row.assisted && <StatusMark tone="plain" label={t('assisted')} />}
      {row.vouched && <StatusMark tone="ok" label={t('vouched')} />}
      {row.legalHold && <StatusMark tone="warn" label={t('hold')} />}
    </>
  );
}

/** The clocks as one short line, and the day that comes next. */
export function Clocks({ clocks }: { clocks: CaseListRow['clocks'] }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const next = nextClock(clocks);
  const late = clocks.filter((each) => each.state === 'late').length;
  const done = clocks.filter((each) => each.state.startsWith('done')).length;
  return (
    <span className={css.clocks}>
      <MiniGaris
        steps={clockStates(clocks).map((state) => ({ state }))}
        label={t('clocksHeard', { done, all: clocks.length, late })}
      />
      {next === null ? (
        <span className={css.quiet}>{t('doneAll')}</span>
      ) : (
        <span>
          {`${n(`clock-${next.clock}`)}: `}
          {next.state === 'late' ? (
            <StatusMark tone="danger" label={t('late', { day: f.shortDay(next.due) })} />
          ) : (
            t('due', { day: f.shortDay(next.due) })
          )}
          {next.provisional && ` (${t('provisional')})`}
        </span>
      )}
    </span>
  );
}
