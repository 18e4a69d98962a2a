import { useTexts } from '../../../../../../web/language.tsx';
import { Button } from '../../../../../../web/ui/button.tsx';
import { Form } from '../../../../../../web/ui/form.tsx';
import type { StepProps } from '../plan-screen.tsx';
import { texts } from '../texts/plan.ts';
import css from './plan.module.css';
import {
  NO_TRAVELLER,
  travellerBody,
  TravellerFields,
  travellerValues,
  type TravellerValues,
} from './traveller-fields.tsx';
import { usePiece } from './use-piece.ts';

/** Who goes along. The leader stands at the first place, so that the server's complaints find their fields. */
export function CompanionStep(props: StepProps) {
  const t = useTexts(texts);
  const { trip } = props;
  const leader = trip.members.find((each) => each.isLeader);
  const form = usePiece<{ members: TravellerValues[] }>(
    props,
    'companions',
    {
      members: [
        leader === undefined ? NO_TRAVELLER : travellerValues(leader),
        ...trip.members.filter((each) => !each.isLeader).map(travellerValues),
      ],
    },
    ({ members }) => ({ members: members.map((each, at) => travellerBody(each, at === 0)) }),
  );
  const { members } = form.values;
  return (
    <Form form={form} submit={t('saveAndGoOn')}>
      <p>{t('leaderIs', { name: leader?.name ?? '–' })}</p>
      {members.length === 1 && <p>{t('noCompanions')}</p>}
      {members.slice(1).map((_, place) => {
        const at = place + 1;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- fields hold no state of their own: their path is the place
          <fieldset key={at} className={css.block}>
            <legend>{t('companion', { n: at })}</legend>
            <TravellerFields form={form} at={at} />
            <div>
              <Button
                kind="quiet"
                small
                onClick={() =>
                  form.set(
                    'members',
                    members.filter((__, other) => other !== at),
                  )
                }
              >
                {t('removeCompanion', { n: at })}
              </Button>
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button small onClick={() => form.set('members', [...members, NO_TRAVELLER])}>
          {t('addCompanion')}
        </Button>
      </div>
    </Form>
  );
}
