import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import { tellChange } from './device/changes.ts';
import { flushAll, whyHeld } from './device/flush.ts';
import { browserStore, type KeptCheckIn } from './device/store.ts';
import css from './phone.module.css';
import { texts } from './texts/check-in.ts';

/** What has not arrived, and what the server did not take, with its reason. */
export function Queue({ memberId, kept }: { memberId: string; kept: readonly KeptCheckIn[] }) {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  if (kept.length === 0) return null;
  const held = whyHeld(memberId);
  const waits = kept.some((each) => each.fault === null);
  async function remove(seq: number) {
    await browserStore.settle(memberId, { taken: [seq], refused: new Map() });
    tellChange(0);
  }
  return (
    <>
      <h3>{t('queue')}</h3>
      <ul className={css.rows}>
        {kept.map((each) => (
          <li key={each.seq} className={css.row}>
            <span>{f.time(each.at)}</span>
            <StatusMark
              tone={each.fault === null ? 'warn' : 'bent'}
              label={each.fault !== null ? t('refused') : t(held === null ? 'waiting' : 'held')}
            />
            {each.fault !== null && (
              <>
                <span>{both(each.fault)}</span>
                <span>
                  <Button small onClick={() => void remove(each.seq)}>
                    {t('remove')}
                  </Button>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      {waits && held !== null && <p>{held}</p>}
      {waits && (
        <p className={css.next}>
          <Button onClick={() => void flushAll()}>{t('retry')}</Button>
          <span className={css.meta}>{t('waitingNote')}</span>
        </p>
      )}
    </>
  );
}
