import { useTexts } from '../../../../../../web/language.tsx';
import { Button } from '../../../../../../web/ui/button.tsx';
import { Form } from '../../../../../../web/ui/form.tsx';
import { FormItem } from '../../../../../../web/ui/form-item.tsx';
import type { StepProps } from '../plan-screen.tsx';
import { texts } from '../texts/plan.ts';
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
          <FormItem
            key={at}
            title={t('companion', { n: at })}
            remove={{
              label: t('removeCompanion', { n: at }),
              onClick: () => form.set('members', members.toSpliced(at, 1)),
            }}
          >
            <TravellerFields form={form} at={at} />
          </FormItem>
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
