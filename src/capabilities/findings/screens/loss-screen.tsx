import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenParams } from '../../../../web/search.ts';
import { Code } from '../../../../web/ui/code.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page, Section, TwoColumns } from '../../../../web/ui/page.tsx';
import { LossActions } from './loss-actions.tsx';
import { LossMark, useDaysLeft } from './loss-marks.tsx';
import { CoveredShares, Instalments, LossPayments } from './loss-tables.tsx';
import { lossAt } from './paths.ts';
import { texts } from './texts/loss.ts';
import { names } from './texts/names.ts';
import type { Loss } from './types.ts';

/** One loss: who owes, by which instrument, what is due when, and what has been paid. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const loss = useApi<Loss>(lossAt(id));
  return <Loaded query={loss}>{(data) => <Body loss={data} />}</Loaded>;
}

function Body({ loss }: { loss: Loss }) {
  const t = useTexts(texts);
  return (
    <Page
      title={`${loss.number}: ${loss.debtor.name}`}
      status={<LossMark {...loss} />}
      actions={<LossActions loss={loss} />}
      back={{ to: '/kerugian', label: t('back') }}
    >
      {loss.state === 'open' && <ExpiryNotice loss={loss} />}
      <TwoColumns aside={<Summary loss={loss} />}>
        <Section title={t('instalments')}>
          <Instalments loss={loss} />
        </Section>
        <Section title={t('covered')}>
          <CoveredShares loss={loss} />
        </Section>
        <Section title={t('payments')}>
          <LossPayments loss={loss} />
        </Section>
      </TwoColumns>
    </Page>
  );
}

function ExpiryNotice({ loss }: { loss: Loss }) {
  const t = useTexts(texts);
  const f = useFormat();
  const left = useDaysLeft(loss.expiresOn);
  return (
    <Notice tone={left < 0 ? 'danger' : 'warn'} title={t('expiryTitle', { day: f.day(loss.expiresOn) })}>
      <p>{left < 0 ? t('expiryGone', { n: f.count(-left) }) : t('expiryBody', { n: f.count(left) })}</p>
    </Notice>
  );
}

function Summary({ loss }: { loss: Loss }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const { debtor, instrument, standing } = loss;
  const optional = [
    [t('paidBy'), loss.paidBy],
    [t('guarantee'), loss.guarantee],
    [t('beyondLimit'), loss.beyondLimitReason],
    [t('paper'), loss.closedPaper],
  ] as const;
  return (
    <Section title={t('summary')}>
      <Facts
        rows={[
          {
            term: t('debtor'),
            value: (
              <>
                {debtor.name} {debtor.number !== null && <Code>{debtor.number}</Code>}
              </>
            ),
          },
          { term: t('kind'), value: n(`kind-${loss.kind}`) },
          { term: t('total'), value: f.rupiah(loss.total) },
          { term: t('paid'), value: f.rupiah(loss.paid) },
          { term: t('remainder'), value: <b>{f.rupiah(loss.remainder)}</b> },
          ...(standing?.kind === 'menunggak'
            ? [{ term: t('standing'), value: t('arrears', { amount: f.rupiah(standing.arrears) }) }]
            : []),
          { term: t('occurredOn'), value: f.day(loss.occurredOn) },
          { term: t('knownOn'), value: f.day(loss.knownOn) },
          {
            term: t('instrument'),
            value:
              instrument === null
                ? t('noInstrument')
                : [instrument, loss.instrumentNumber, f.day(loss.signedOn)].filter(Boolean).join(', '),
          },
          ...optional.flatMap(([term, value]) => (value === null ? [] : [{ term, value }])),
        ]}
      />
    </Section>
  );
}
