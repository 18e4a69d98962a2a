import { post, useSend } from '../../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Button, Buttons, LinkButton } from '../../../../../../web/ui/button.tsx';
import { ErrorSummary } from '../../../../../../web/ui/error-summary.tsx';
import { Facts } from '../../../../../../web/ui/facts.tsx';
import { Link, useGo } from '../../../../../../web/ui/link.tsx';
import { Notice } from '../../../../../../web/ui/notice.tsx';
import { missingParts } from '../../../rules/plan.ts';
import type { StepProps } from '../plan-screen.tsx';
import { Itinerary } from '../trip/itinerary.tsx';
import { texts } from '../texts/plan.ts';
import { currentLegs } from './plan-body.ts';
import { stepPath, type PlanStep } from './steps.ts';
import { PLAN_REFRESH } from './use-piece.ts';

const STEP_OF: Record<string, PlanStep> = { destinations: 'where', budgetAccount: 'money' };

/** The whole plan once more, what it lacks, and the button that brings it to the head of the agency. */
export function CheckStep({ trip, places }: StepProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const go = useGo();
  const missing = missingParts({ destinations: trip.places.length, budgetAccount: trip.budgetAccount });
  const propose = useSend({
    send: (id: string) => post(`/travel/trips/${id}/propose`),
    refresh: PLAN_REFRESH,
    said: t('proposed'),
    done: () => go(`/perjalanan/${trip.id}`),
  });
  return (
    <>
      {propose.problem && <ErrorSummary problem={propose.problem} formId="plan" />}
      {missing.length > 0 && (
        <Notice tone="warn" title={t('stillMissing')}>
          <ul>
            {missing.map(({ field, fault }) => (
              <li key={field}>
                <Link to={stepPath(trip.id, STEP_OF[field] ?? 'who')}>
                  {t(fault === 'no-account' ? 'missingAccount' : 'missingDestination')}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Facts
        rows={[
          { term: t('purpose'), value: trip.purpose },
          { term: t('days'), value: t('fromTo', { from: f.day(trip.fromDay), to: f.day(trip.toDay) }) },
          { term: t('originPlace'), value: `${trip.originPlace}, ${places.name(trip.originCode)}` },
          {
            term: t('destinations'),
            value: trip.places.map((each) => `${each.hostName}, ${each.regency}`).join('; ') || '–',
          },
          { term: t('budgetAccount'), value: trip.budgetAccount || '–' },
          {
            term: t('travellers'),
            value: trip.members.map((each) => `${each.name} (${each.grade}, ${each.costLevel})`).join('; '),
          },
        ]}
      />
      <Itinerary legs={currentLegs(trip)} places={places} />
      <Buttons>
        <Button
          kind="primary"
          busy={propose.sending}
          disabledReason={missing.length > 0 ? t('proposeWhenWhole') : null}
          onClick={() => propose.send(trip.id)}
        >
          {t('propose')}
        </Button>
        <LinkButton to={`/perjalanan/${trip.id}`}>{t('later')}</LinkButton>
      </Buttons>
    </>
  );
}
