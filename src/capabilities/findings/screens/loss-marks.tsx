import { daysBetween, todayIn } from '../../../../web/days.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useSession } from '../../../../web/session.ts';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import css from './marks.module.css';
import { texts } from './texts/loss.ts';
import { names } from './texts/names.ts';
import type { LossRow } from './types.ts';

/** Days before a claim lapses from which on it is marked. */
const SOON = 180;

/** How a debtor stands: without an instrument, on time, behind, or done. */
export function LossMark({ state, standing }: Pick<LossRow, 'state' | 'standing'>) {
  const n = useTexts(names);
  if (state === 'open') return <StatusMark tone="warn" label={n('loss-open')} />;
  if (state === 'settled' || standing?.kind === 'lunas')
    return <StatusMark tone="ok" label={n('standing-lunas')} />;
  if (state === 'written-off') return <StatusMark tone="plain" label={n('loss-written-off')} />;
  return standing?.kind === 'menunggak' ? (
    <StatusMark tone="bent" label={n('standing-menunggak', { n: standing.behind })} />
  ) : (
    <StatusMark tone="ok" label={n('standing-lancar')} />
  );
}

/** Days until the claim lapses; negative once it has. */
export function useDaysLeft(expiresOn: string): number {
  const { government } = useSession();
  return daysBetween(todayIn(government.zone), expiresOn);
}

/** When the claim lapses: it does only while there is no instrument. */
export function Expiry({ state, expiresOn }: Pick<LossRow, 'state' | 'expiresOn'>) {
  const t = useTexts(texts);
  const f = useFormat();
  const left = useDaysLeft(expiresOn);
  if (state !== 'open') return <span className={css.quiet}>–</span>;
  const words = left < 0 ? t('expires-gone', { n: f.count(-left) }) : t('expires-in', { n: f.count(left) });
  return (
    <span className={css.due}>
      <span>{f.shortDay(expiresOn)}</span>
      {left < 0 ? (
        <StatusMark tone="broken" label={words} />
      ) : left <= SOON ? (
        <StatusMark tone="danger" label={words} />
      ) : (
        <span className={css.quiet}>{words}</span>
      )}
    </span>
  );
}
