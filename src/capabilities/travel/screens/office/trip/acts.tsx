import { useState } from 'react';
import { post, useSend } from '../../../../../../web/api.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { Button, LinkButton } from '../../../../../../web/ui/button.tsx';
import { ErrorSummary } from '../../../../../../web/ui/error-summary.tsx';
import type { TripAct, TripDetail } from '../../../contract.ts';
import { PLAN_REFRESH } from '../plan/use-piece.ts';
import { stepPath } from '../plan/steps.ts';
import { texts } from '../texts/acts.ts';
import { ExtendDialog, IssueDialog, ReasonDialog, ReturnDialog, SignDialog } from './act-dialogs.tsx';

/** What brings a trip on; one of them at most is possible at a time. The rest stands beside it. */
const MAIN: readonly TripAct[] = ['propose', 'sign', 'issue', 'start', 'return'];
const ORDER: readonly TripAct[] = [
  ...MAIN,
  'revise',
  'send-back',
  'itinerary',
  'extend',
  'force-majeure',
  'cancel',
];

/** What the reader may do with the trip now: a button each, first and filled the one that brings it on. */
export function TripActs({ trip, today }: { trip: TripDetail; today: string }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState<TripAct | null>(null);
  const close = () => setOpen(null);
  const step = useSend({
    send: (name: 'propose' | 'start') => post(`/travel/trips/${trip.id}/${name}`),
    refresh: PLAN_REFRESH,
    said: t('done'),
  });
  const acts = trip.may.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return (
    <>
      {acts.map((each) => {
        if (each === 'revise' || each === 'itinerary')
          return (
            <LinkButton
              key={each}
              to={each === 'revise' ? stepPath(trip.id, 'who') : `/perjalanan/${trip.id}/rute`}
            >
              {t(each)}
            </LinkButton>
          );
        const kind = MAIN.includes(each) ? 'primary' : each === 'cancel' ? 'danger' : 'plain';
        if (each === 'propose' || each === 'start')
          return (
            <Button key={each} kind={kind} busy={step.sending} onClick={() => step.send(each)}>
              {t(each)}
            </Button>
          );
        return (
          <Button key={each} kind={kind} onClick={() => setOpen(each)}>
            {t(each)}
          </Button>
        );
      })}
      {step.problem && <ErrorSummary problem={step.problem} formId="trip" />}
      {(open === 'send-back' || open === 'cancel' || open === 'force-majeure') && (
        <ReasonDialog trip={trip} act={open} onClose={close} />
      )}
      {open === 'sign' && <SignDialog trip={trip} today={today} onClose={close} />}
      {open === 'issue' && <IssueDialog trip={trip} onClose={close} />}
      {open === 'extend' && <ExtendDialog trip={trip} onClose={close} />}
      {open === 'return' && <ReturnDialog trip={trip} today={today} onClose={close} />}
    </>
  );
}
