import { post, useSend } from '../../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Button, Buttons, LinkButton } from '../../../../../../web/ui/button.tsx';
import { Facts } from '../../../../../../web/ui/facts.tsx';
import { Link, useGo } from '../../../../../../web/ui/link.tsx';
import { Notice } from '../../../../../../web/ui/notice.tsx';
import type { DraftView } from '../../../contract/contract-drafts.ts';
import { sumOf } from '../months/spread.ts';
import { texts } from '../texts/activity.ts';
import { namedComplaint } from './field-words.ts';
import type { AgencyName } from './names.ts';
import { stepOfField, stepPath, stepsOf } from './steps.ts';

interface CheckProps {
  draft: DraftView;
  agency: AgencyName | null;
}

/** All of it once more, what it lacks, and the button that makes line, contract, schedule and instalment at once. */
export function CheckStep({ draft, agency }: CheckProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const go = useGo();
  const { activity = {}, contract = {}, plan, instalment } = draft.body;
  const without = activity.withoutContract === true;
  const months = activity.months ?? null;
  const finish = useSend({
    send: () => post<{ lineId: string; contractId: string | null }>(`/spending/drafts/${draft.id}/finish`),
    // Not the drafts: this one is gone, and must not be asked for again.
    refresh: [
      '/spending/years',
      '/spending/lines',
      '/spending/tree',
      '/spending/absorption',
      '/spending/contracts',
    ],
    said: t('finished'),
    done: ({ lineId, contractId }) =>
      go(contractId === null ? `/serapan/anggaran/${lineId}` : `/kontrak/${contractId}`),
  });
  const lacks = [
    ...draft.faults.map(({ part, field, message }) => ({ field: `${part}.${field}`, message })),
    ...(finish.problem?.fields ?? []),
  ].map((each) => namedComplaint(t, each));
  const where = stepsOf(without).filter((step) => lacks.some(({ field }) => stepOfField(field) === step));
  return (
    <>
      {finish.problem && finish.problem.fields.length === 0 && (
        <Notice tone="danger" title={finish.problem.detail} role="alert">
          {null}
        </Notice>
      )}
      {where.length > 0 && (
        <Notice tone="warn" title={t('stillMissing')} role="alert">
          <ul>
            {where.map((step) => (
              <li key={step}>
                <Link to={stepPath(draft.id, step)}>{t(`title-${step}`)}</Link>
                <ul>
                  {[...new Set(complaintsOf(step))].map((message) => (
                    <li key={message}>{message}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {months === null && (
        <Notice tone="info" title={t('title-months')}>
          <p>
            <Link to={stepPath(draft.id, 'months')}>{t('noMonths')}</Link>
          </p>
        </Notice>
      )}
      <Facts
        rows={[
          { term: t('agency'), value: agency?.name ?? '–' },
          {
            term: t('title-activity'),
            value: `${activity.activityCode ?? ''} ${activity.activityName ?? ''}`.trim() || '–',
          },
          {
            term: t('accountCode'),
            value: `${activity.accountCode ?? ''} ${activity.accountName ?? ''}`.trim() || '–',
          },
          { term: t('ceiling'), value: activity.ceiling == null ? '–' : f.rupiah(activity.ceiling) },
          {
            term: t('title-months'),
            value:
              months === null
                ? t('none')
                : t('monthsSum', {
                    amount: f.rupiah(sumOf(months)),
                    n: months.filter((each) => each > 0).length,
                  }),
          },
          ...(without
            ? [{ term: t('title-contract'), value: t('with-none') }]
            : [
                { term: t('title'), value: contract.title || '–' },
                {
                  term: t('title-contract'),
                  value: t('contractSum', {
                    number: contract.number || '–',
                    value: contract.value == null ? '–' : f.rupiah(contract.value),
                  }),
                },
                { term: t('vendor'), value: contract.vendorName || '–' },
                {
                  term: t('title-schedule'),
                  value:
                    plan?.points === undefined || plan.points.length === 0
                      ? t('none')
                      : t('fromTo', { from: f.day(contract.startOn), to: f.day(contract.endOn) }),
                },
                {
                  term: t('title-instalment'),
                  value: instalment?.amount == null ? t('none') : f.rupiah(instalment.amount),
                },
              ]),
        ]}
      />
      <Buttons>
        <Button
          kind="primary"
          busy={finish.sending}
          disabledReason={draft.faults.length > 0 ? t('finishWhenWhole') : null}
          onClick={() => finish.send(undefined)}
        >
          {t('finish')}
        </Button>
        <LinkButton to="/serapan">{t('later')}</LinkButton>
      </Buttons>
    </>
  );

  function complaintsOf(step: string): string[] {
    return lacks.filter(({ field }) => stepOfField(field) === step).map(({ message }) => message);
  }
}
