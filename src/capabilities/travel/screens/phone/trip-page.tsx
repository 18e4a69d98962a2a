import type { ReactNode } from 'react';
import { useTexts } from '../../../../../web/language.tsx';
import { useScreenParams } from '../../../../../web/search.ts';
import { Empty } from '../../../../../web/ui/empty.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import { texts } from './texts/trip.ts';
import { useOwnTrip, type OwnTrip } from './use-own-trip.ts';

export interface OwnedTrip extends OwnTrip {
  member: NonNullable<OwnTrip['member']>;
}

/** Frame of every screen below one own trip. */
export function TripPage({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children: (own: OwnedTrip) => ReactNode;
}) {
  const { id } = useScreenParams<'id'>();
  const t = useTexts(texts);
  const own = useOwnTrip(id);
  return (
    <Page title={title} lead={lead} back={{ to: `/perjalanan-saya/${id}`, label: t('backToTrip') }}>
      <Loaded query={own}>
        {({ member, ...rest }) => (member === null ? <NotOwn /> : children({ ...rest, member }))}
      </Loaded>
    </Page>
  );
}

export function NotOwn() {
  const t = useTexts(texts);
  return (
    <Empty title={t('notOwn')}>
      <p>{t('notOwnWay')}</p>
    </Empty>
  );
}
