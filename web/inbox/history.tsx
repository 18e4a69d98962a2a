import type { MatterPanel } from '../../src/platform/inbox/contract.ts';
import { useBoth, useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/inbox.ts';
import { Garis } from '../ui/garis.tsx';

/** What became of a matter, from its receipt on; the line bends where it went up because it was late. */
export function History({ history }: Pick<MatterPanel, 'history'>) {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  return (
    <>
      <h3>{t('history')}</h3>
      <Garis
        label={t('history')}
        steps={history.map((each) => ({
          id: each.id,
          label:
            each.detail === null
              ? t(`event-${each.what}`)
              : `${t(`event-${each.what}`)}: ${both(each.detail)}`,
          state: each.what === 'escalated' ? 'bent' : 'done',
          at: f.shortTime(each.at),
          ...(each.by !== null && { note: each.by }),
        }))}
      />
    </>
  );
}
