import { useApi } from '../../../../../web/api.ts';
import { todayIn } from '../../../../../web/days.ts';
import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenParams } from '../../../../../web/search.ts';
import { useSession } from '../../../../../web/session.ts';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Page, Section, TwoColumns } from '../../../../../web/ui/page.tsx';
import type { Payment } from '../../contract/payments.ts';
import { paymentNames } from '../../texts/payment-names.ts';
import { PaymentActs } from './detail/acts.tsx';
import { Ball } from './detail/ball.tsx';
import { Chain } from './detail/chain.tsx';
import css from './detail/detail.module.css';
import { Disputes } from './detail/disputes.tsx';
import { Events } from './detail/events.tsx';
import { PaymentMark } from './marks.tsx';
import { paymentPath } from './paths.ts';
import { texts as eventTexts } from './texts/events.ts';
import { texts } from './texts/payment.ts';

/** One payment: who holds the ball and for how long, its chain, whom it waited for, and every event with both clocks. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const payment = useApi<Payment>(paymentPath(id));
  return <Loaded query={payment}>{(data) => <Body payment={data} />}</Loaded>;
}

function Body({ payment }: { payment: Payment }) {
  const t = useTexts(texts);
  const e = useTexts(eventTexts);
  const n = useTexts(paymentNames);
  const both = useBoth();
  const { government } = useSession();
  const today = todayIn(government.zone);
  return (
    <Page
      title={payment.number}
      lead={payment.purpose}
      status={<PaymentMark {...payment} />}
      actions={<PaymentActs payment={payment} today={today} />}
      back={{ to: '/pembayaran', label: t('back') }}
    >
      <Ball payment={payment} />
      {!payment.chainHolds && <Notice tone="danger" title={t('broken')} />}
      <TwoColumns
        aside={
          <Section title={t('chain')}>
            <Chain payment={payment} />
          </Section>
        }
      >
        <Section title={t('waitedFor')}>
          <p className={css.sentence}>
            {payment.sentence === null ? t('nobodyOver') : both(payment.sentence)}
          </p>
          {payment.piecemeal.map((party) => (
            <p key={party} className={css.hint}>
              {t('piecemeal', { party: n(`party-${party}`) })}
            </p>
          ))}
        </Section>
        <Section title={t('facts')}>
          <PaymentFacts payment={payment} />
        </Section>
        <Section title={e('title')}>
          <Events events={payment.events} />
        </Section>
        {payment.contractId !== null && (
          <Section title={e('disputes')} id="keberatan">
            <Disputes payment={payment} />
          </Section>
        )}
      </TwoColumns>
    </Page>
  );
}

function PaymentFacts({ payment }: { payment: Payment }) {
  const t = useTexts(texts);
  const n = useTexts(paymentNames);
  const f = useFormat();
  return (
    <Facts
      columns={2}
      rows={[
        { term: t('amount'), value: f.rupiah(payment.amount) },
        { term: t('kind'), value: n(`kind-${payment.kind}`) },
        { term: t('agency'), value: payment.agency },
        { term: t('vendor'), value: payment.vendor ?? '–' },
        {
          term: t('contract'),
          value:
            payment.contractId === null ? (
              '–'
            ) : (
              <Link to={`/kontrak/${payment.contractId}`}>
                {payment.contractNumber} {payment.contractTitle}
              </Link>
            ),
        },
        { term: t('invoice'), value: payment.invoiceNumber ?? '–' },
        { term: t('sp2d'), value: payment.sp2dNumber ?? '–' },
        { term: t('rework'), value: payment.rework === 0 ? t('never') : t('times', { n: payment.rework }) },
      ]}
    />
  );
}
