import { get, put } from '../../../../../../web/api.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { useForm, type FormState } from '../../../../../../web/ui/form.tsx';
import { useGo } from '../../../../../../web/ui/link.tsx';
import type { NewTrip, TripDetail, Written } from '../../../contract.ts';
import type { StepProps } from '../plan-screen.tsx';
import { texts } from '../texts/plan.ts';
import { bodyOf } from './plan-body.ts';
import { nextStep, stepPath, type PlanStep } from './steps.ts';

export const PLAN_REFRESH = ['/travel/trips', '/desk'];

/** The form of one step: its piece is put over the trip as it stands now, saved, and the next step opens. */
export function usePiece<V extends object>(
  { trip, reread }: StepProps,
  step: PlanStep,
  initial: V,
  piece: (values: V, now: TripDetail) => Partial<NewTrip>,
): FormState<V> {
  const t = useTexts(texts);
  const go = useGo();
  return useForm({
    initial,
    async send(values: V) {
      const path = `/travel/trips/${trip.id}`;
      const now = await get<TripDetail>(path);
      const written = await put<Written>(path, { ...bodyOf(now), ...piece(values, now) });
      await reread();
      return written;
    },
    refresh: ['/desk'],
    said: t('saved'),
    done: () => go(stepPath(trip.id, nextStep(step))),
  });
}
