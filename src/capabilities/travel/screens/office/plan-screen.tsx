import type { ReactNode } from 'react';
import { useApi } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { Garis } from '../../../../../web/ui/garis.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Page, Section, TwoColumns, Waiting } from '../../../../../web/ui/page.tsx';
import type { TripDetail } from '../../contract.ts';
import { Overlaps } from './overlaps.tsx';
import { CheckStep } from './plan/check-step.tsx';
import { CompanionStep } from './plan/companion-step.tsx';
import { LegStep } from './plan/leg-step.tsx';
import { MoneyStep } from './plan/money-step.tsx';
import { currentLegs } from './plan/plan-body.ts';
import { PLAN_STEPS, stepPath, type PlanStep } from './plan/steps.ts';
import { usePlaces, type Places } from './plan/use-places.ts';
import { WhereStep } from './plan/where-step.tsx';
import { WhoStep } from './plan/who-step.tsx';
import { planSearch } from './searches.ts';
import { texts } from './texts/plan.ts';

export interface StepProps {
  trip: TripDetail;
  places: Places;
  /** reads the trip again, so that the next step begins with what has been saved */
  reread: () => Promise<unknown>;
}

/** Planning a trip, one thing at a time. Each step is saved on the server, so that it can be gone on with elsewhere or by a colleague. */
export function Screen() {
  const [{ trip: id, step }] = useScreenSearch(planSearch);
  const places = usePlaces();
  const query = useApi<TripDetail>(id === '' ? null : `/travel/trips/${id}`);
  if (places === null) return <Waiting />;
  if (id === '')
    return (
      <Frame step="who" trip={null}>
        <WhoStep places={places} trip={null} reread={async () => {}} />
      </Frame>
    );
  return (
    <Loaded query={query}>
      {(trip) => (
        <Body key={trip.id} trip={trip} step={step} places={places} reread={() => query.refetch()} />
      )}
    </Loaded>
  );
}

function Body({ step, ...props }: StepProps & { step: PlanStep }) {
  const t = useTexts(texts);
  const { trip } = props;
  if (!trip.may.includes('revise'))
    return (
      <Page title={trip.number} back={{ to: `/perjalanan/${trip.id}`, label: trip.number }}>
        <Notice tone="info" title={t('notDraft')}>
          <p>
            <Link to={`/perjalanan/${trip.id}`}>{t('openTrip')}</Link>
          </p>
        </Notice>
      </Page>
    );
  const Step = STEPS[step];
  return (
    <Frame step={step} trip={trip}>
      <Step key={step} {...props} />
    </Frame>
  );
}

const STEPS = {
  who: WhoStep,
  where: WhereStep,
  legs: LegStep,
  money: MoneyStep,
  companions: CompanionStep,
  check: CheckStep,
};

function Frame({ step, trip, children }: { step: PlanStep; trip: TripDetail | null; children: ReactNode }) {
  const t = useTexts(texts);
  const now = PLAN_STEPS.indexOf(step);
  return (
    <Page
      title={t(`title-${step}`)}
      lead={`${t('stepOf', { n: now + 1, of: PLAN_STEPS.length })}. ${t(`lead-${step}`)}`}
    >
      {trip?.reason != null && (
        <Notice tone="warn" title={t('sentBack')}>
          <p>{trip.reason}</p>
        </Notice>
      )}
      {trip !== null && <Overlaps trip={trip} />}
      <TwoColumns
        aside={
          <Section title={trip === null ? t('newTrip') : trip.number}>
            <Garis
              label={t('steps')}
              steps={PLAN_STEPS.map((each, at) => ({
                id: each,
                label:
                  trip === null || each === step ? (
                    t(`title-${each}`)
                  ) : (
                    <Link to={stepPath(trip.id, each)}>{t(`title-${each}`)}</Link>
                  ),
                state: each === step ? 'current' : at < now && isWritten(each, trip) ? 'done' : 'ahead',
              }))}
            />
          </Section>
        }
      >
        <Section title={t(`form-${step}`)}>{children}</Section>
      </TwoColumns>
    </Page>
  );
}

/** A step that was passed over is not done. */
function isWritten(step: PlanStep, trip: TripDetail | null): boolean {
  if (trip === null) return false;
  if (step === 'where') return trip.places.length > 0;
  if (step === 'legs') return currentLegs(trip).length > 0;
  return step !== 'money' || trip.budgetAccount.trim() !== '';
}
