import { useApi } from '../../../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../../../web/language.tsx';
import { LinkButton } from '../../../../../../web/ui/button.tsx';
import { Loaded } from '../../../../../../web/ui/loaded.tsx';
import { SidePanel } from '../../../../../../web/ui/side-panel.tsx';
import type { SlowCaseDetail } from '../../../contract/slow.ts';
import { paymentNames } from '../../../texts/payment-names.ts';
import { Events } from '../detail/events.tsx';
import { SLOW_CASES } from '../paths.ts';
import css from './slow.module.css';
import { texts } from './texts/cases.ts';

/** One case with its raw timeline: what the sentence was computed from. */
export function CasePanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts(texts);
  const n = useTexts(paymentNames);
  const f = useFormat();
  const both = useBoth();
  const detail = useApi<SlowCaseDetail>(`${SLOW_CASES}/${id}`);
  return (
    <SidePanel
      title={detail.data?.number ?? t('title')}
      open
      onClose={onClose}
      actions={<LinkButton to={`/pembayaran/${id}`}>{t('openPayment')}</LinkButton>}
    >
      <Loaded query={detail}>
        {(data) => (
          <div className={css.timeline}>
            {data.sentence !== null && <p>{both(data.sentence)}</p>}
            {data.shares.length > 0 && (
              <>
                <h3>{t('shares')}</h3>
                <ul className={css.shares}>
                  {data.shares.map(({ party, share }) => (
                    <li key={party}>
                      {t('share', { party: n(`party-${party}`), percent: f.percent(share) })}
                    </li>
                  ))}
                </ul>
              </>
            )}
            <h3>{t('timeline')}</h3>
            <Events events={data.events} />
          </div>
        )}
      </Loaded>
    </SidePanel>
  );
}
