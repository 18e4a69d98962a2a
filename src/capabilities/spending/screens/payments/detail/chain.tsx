import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Garis } from '../../../../../../web/ui/garis.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import type { Payment } from '../../../contract/payments.ts';
import { paymentNames } from '../../../texts/payment-names.ts';
import { Held } from '../../parts/held.tsx';
import { texts } from '../texts/payment.ts';
import { chainSteps } from './chain-steps.ts';

/** The chain as the straight line: each state with its office and how long it lay there against its limit. */
export function Chain({ payment }: { payment: Payment }) {
  const t = useTexts(texts);
  const n = useTexts(paymentNames);
  const f = useFormat();
  const { number } = useChartNumbers();
  return (
    <Garis
      label={t('chain')}
      steps={chainSteps(payment).map(({ state, mark, party, at, hours, limit, visits, total, rework }) => ({
        id: state,
        label: n(`state-${state}`),
        state: mark,
        at: at === null ? undefined : f.shortTime(at),
        ...(party !== null && {
          note: (
            <>
              <div>{t('at', { party: n(`party-${party}`) })}</div>
              {rework > 0 && <div>{t('stageRework', { n: rework })}</div>}
              {visits > 1 && <div>{t('stageVisits', { n: visits, hours: number(total) })}</div>}
            </>
          ),
        }),
        children: party !== null && hours !== null && <Held held={hours} limit={limit} />,
      }))}
    />
  );
}
