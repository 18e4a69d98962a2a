import type { ReactNode } from 'react';
import { post, useSend } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Button, Buttons, LinkButton } from '../../../../../web/ui/button.tsx';
import { Garis, type GarisStep, type StepState } from '../../../../../web/ui/garis.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Returned } from './returned.tsx';
import { texts } from './texts/trip.ts';
import type { OwnedTrip } from './trip-page.tsx';

const ORDER = ['leave', 'here', 'evidence', 'account', 'result'] as const;
type Step = (typeof ORDER)[number];

/** Which of the traveller's own steps is on. */
function currentStep({ trip, member }: OwnedTrip): Step | null {
  if (member.state === 'settled' || member.state === 'cancelled') return null;
  if (trip.status === 'issued' || member.state === 'planned') return 'leave';
  if (member.state === 'travelling') return 'here';
  return member.state === 'accounting' ? 'account' : 'result';
}

/** The traveller's way as the straight line; it bends where the result asks for an answer. */
export function Steps({ own }: { own: OwnedTrip }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { trip, member, mine } = own;
  const to = `/perjalanan-saya/${trip.id}`;
  const now = currentStep(own);
  const bends = member.state === 'indicated' || member.state === 'finding';
  const stateOf = (step: Step): StepState => {
    if (step === 'result' && bends) return 'bent';
    const [at, on] = [ORDER.indexOf(step), now === null ? ORDER.length : ORDER.indexOf(now)];
    if (member.state === 'travelling' && step === 'evidence') return 'current';
    return at < on ? 'done' : at === on ? 'current' : 'ahead';
  };
  const collects = member.state === 'travelling' || member.state === 'accounting';
  const answers = ['evidence-requested', 'indicated', 'answered'].includes(member.state);
  const judged = !['planned', 'travelling', 'accounting', 'cancelled'].includes(member.state);
  const parts: Record<Step, { label: string; at?: string | undefined; note?: ReactNode }> = {
    leave: { label: t('stepLeave'), at: f.day(trip.departedDay ?? trip.fromDay), note: <Leave own={own} /> },
    here: {
      label: t('stepHere'),
      note: (
        <>
          {mine !== null && (
            <p>
              {t('promptsAnswered', mine.promptCounts)},{' '}
              {t('visums', { n: mine.destinations.filter((each) => each.visumAt !== null).length })}
            </p>
          )}
          {member.state === 'travelling' && (
            <Buttons>
              <LinkButton to={`${to}/visum`}>{t('toVisum')}</LinkButton>
              {trip.may.includes('return') && <Returned trip={trip} />}
            </Buttons>
          )}
        </>
      ),
    },
    evidence: {
      label: t('stepEvidence'),
      note: (collects || answers) && (
        <Buttons>
          <LinkButton to={`${to}/boarding-pass`}>{t('toPass')}</LinkButton>
          <LinkButton to={`${to}/bukti`}>{t('toPapers')}</LinkButton>
        </Buttons>
      ),
    },
    account: {
      label: t('stepAccount'),
      at:
        member.submittedAt === null && member.dueDay !== null
          ? t('due', { day: f.day(member.dueDay) })
          : undefined,
      note: (
        <>
          {member.submittedAt !== null && <p>{t('handedIn', { time: f.time(member.submittedAt) })}</p>}
          {now !== 'leave' && (
            <LinkButton to={`${to}/biaya`} kind={member.state === 'accounting' ? 'primary' : 'plain'}>
              {t(collects ? 'toClaim' : 'readClaim')}
            </LinkButton>
          )}
        </>
      ),
    },
    result: {
      label: t('stepResult'),
      at: answers && member.dueDay !== null ? t('due', { day: f.day(member.dueDay) }) : undefined,
      note: judged && (
        <LinkButton to={`${to}/hasil`} kind={answers ? 'primary' : 'plain'}>
          {t('toResult')}
        </LinkButton>
      ),
    },
  };
  const steps: GarisStep[] = ORDER.map((id) => ({ id, state: stateOf(id), ...parts[id] }));
  return <Garis steps={steps} label={t('steps')} />;
}

function Leave({ own: { trip } }: { own: OwnedTrip }) {
  const t = useTexts(texts);
  const start = useSend({
    send: () => post(`/travel/trips/${trip.id}/start`),
    refresh: ['/travel'],
    said: t('left'),
  });
  if (!trip.may.includes('start')) return null;
  return (
    <>
      <p>{t('leaveNote')}</p>
      {start.problem && <ProblemNotice problem={start.problem} />}
      <Button busy={start.sending} onClick={() => start.send(undefined)}>
        {t('leave')}
      </Button>
    </>
  );
}
