import { useTexts } from '../../../../../../web/language.tsx';
import { Button } from '../../../../../../web/ui/button.tsx';
import { Form } from '../../../../../../web/ui/form.tsx';
import type { StepProps } from '../plan-screen.tsx';
import { texts } from '../texts/plan.ts';
import { LegFields } from './leg-fields.tsx';
import { legBody, legValues, thereAndBack, type LegValues } from './leg-values.ts';
import { currentLegs } from './plan-body.ts';
import { usePiece } from './use-piece.ts';

/** By which way: planned before the departure, changed later only with a reason. */
export function LegStep(props: StepProps) {
  const t = useTexts(texts);
  const { trip, places } = props;
  const first = trip.places[0];
  const form = usePiece<{ legs: LegValues[] }>(
    props,
    'legs',
    { legs: currentLegs(trip).map((each) => legValues(each, places)) },
    ({ legs }) => ({ legs: legs.map((each) => legBody(each, places)) }),
  );
  return (
    <Form form={form} submit={t('saveAndGoOn')}>
      {form.values.legs.length === 0 && first !== undefined && (
        <div>
          <Button
            onClick={() =>
              form.set(
                'legs',
                thereAndBack({
                  fromDay: trip.fromDay,
                  toDay: trip.toDay,
                  origin: places.option(trip.originCode),
                  destination: places.option(first.code),
                }),
              )
            }
          >
            {t('thereAndBack')}
          </Button>
        </div>
      )}
      <LegFields form={form} places={places} fromDay={trip.fromDay} toDay={trip.toDay} />
    </Form>
  );
}
