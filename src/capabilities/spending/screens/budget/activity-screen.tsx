import { lazy, Suspense, type ReactNode } from 'react';
import { useApi } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { Garis } from '../../../../../web/ui/garis.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page, Section, TwoColumns, Waiting } from '../../../../../web/ui/page.tsx';
import type { DraftView } from '../../contract/contract-drafts.ts';
import { ActivityStep } from './activity/activity-step.tsx';
import { CheckStep } from './activity/check-step.tsx';
import { ContractStep } from './activity/contract-step.tsx';
import { InstalmentStep } from './activity/instalment-step.tsx';
import { MonthsStep } from './activity/months-step.tsx';
import { useAgencyName } from './activity/names.ts';
import { PapersStep } from './activity/papers-step.tsx';
import { stepOfField, stepPath, stepsOf, type ActivityStep as Step } from './activity/steps.ts';
import { Unfinished } from './activity/unfinished.tsx';
import type { StepProps } from './activity/use-piece.ts';
import { activitySearch } from './searches.ts';
import { texts } from './texts/activity.ts';

// The step that draws is fetched when it is come to.
const ScheduleStep = lazy(() =>
  import('./activity/schedule-step.tsx').then((each) => ({ default: each.ScheduleStep })),
);

/** One activity typed by hand, one thing at a time. Each step is saved on the server, so that it can be gone on with elsewhere. */
export function Screen() {
  const [{ draft: id, step }] = useScreenSearch(activitySearch);
  const query = useApi<DraftView>(id === '' ? null : `/spending/drafts/${id}`);
  if (id === '')
    return (
      <Frame key="new" step="activity" draft={null}>
        <ActivityStep draft={null} agency={null} reread={async () => {}} />
      </Frame>
    );
  return (
    <Loaded query={query}>
      {(draft) => <Body key={draft.id} draft={draft} step={step} reread={() => query.refetch()} />}
    </Loaded>
  );
}

const STEPS = {
  contract: ContractStep,
  papers: PapersStep,
  schedule: ScheduleStep,
  months: MonthsStep,
  instalment: InstalmentStep,
};

function Body({ step, draft, reread }: StepProps & { draft: DraftView; step: Step }) {
  const agency = useAgencyName(draft.body.activity?.agencyId);
  if (agency === undefined) return <Waiting />;
  return (
    <Frame step={step} draft={draft}>
      {step === 'activity' ? (
        <ActivityStep draft={draft} agency={agency} reread={reread} />
      ) : step === 'check' ? (
        <CheckStep draft={draft} agency={agency} />
      ) : (
        <OtherStep key={step} step={step} draft={draft} reread={reread} />
      )}
    </Frame>
  );
}

function OtherStep({ step, ...props }: StepProps & { step: keyof typeof STEPS }) {
  const Chosen = STEPS[step];
  return (
    <Suspense fallback={<Waiting />}>
      <Chosen {...props} />
    </Suspense>
  );
}

function Frame({ step, draft, children }: { step: Step; draft: DraftView | null; children: ReactNode }) {
  const t = useTexts(texts);
  const steps = stepsOf(draft?.body.activity?.withoutContract === true);
  const now = Math.max(0, steps.indexOf(step));
  return (
    <Page
      title={t(`title-${step}`)}
      lead={`${t('stepOf', { n: now + 1, of: steps.length })}. ${t(`lead-${step}`)}`}
    >
      <TwoColumns
        aside={
          <Section title={draft?.body.activity?.activityName || t('newTitle')}>
            <Garis
              label={t('steps')}
              steps={steps.map((each, at) => ({
                id: each,
                label:
                  draft === null || each === step ? (
                    t(`title-${each}`)
                  ) : (
                    <Link to={stepPath(draft.id, each)}>{t(`title-${each}`)}</Link>
                  ),
                state: each === step ? 'current' : at < now && isWritten(each, draft) ? 'done' : 'ahead',
              }))}
            />
          </Section>
        }
      >
        {children}
      </TwoColumns>
      {draft === null && <Unfinished />}
    </Page>
  );
}

/** A step that was passed over, or that lacks something, is not done. */
function isWritten(step: Step, draft: DraftView | null): boolean {
  if (draft === null) return false;
  const { activity, contract, plan, instalment } = draft.body;
  if (draft.faults.some(({ part, field }) => stepOfField(`${part}.${field}`) === step)) return false;
  if (step === 'months') return activity?.months != null;
  if (step === 'schedule') return (plan?.points?.length ?? 0) > 0;
  if (step === 'instalment') return instalment?.amount != null;
  if (step === 'contract') return activity?.withoutContract === true || contract !== undefined;
  return true;
}
