import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Garis } from '../../../../../../web/ui/garis.tsx';
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
  return (
    <Garis
      label={t('chain')}
      steps={chainSteps(payment).map(({ state, mark, party, at, hours, limit, rework }) => ({
        id: state,
        label: n(`state-${state}`),
        state: mark,
        at: at === null ? undefined : f.shortTime(at),
        ...(party !== null && {
          note: (
            <>
              <div>{t('at', { party: n(`party-${party}`) })}</div>
              {rework > 0 && <div>{t('stageRework', { n: rework })}</div>}
            </>
          ),
        }),
        children: party !== null && hours !== null && <Held held={hours} limit={limit} />,
      }))}
    />
  );
}
