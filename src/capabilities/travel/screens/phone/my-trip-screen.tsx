import { useState } from 'react';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenParams } from '../../../../../web/search.ts';
import { Link } from '../../../../../web/ui/link.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page, Section } from '../../../../../web/ui/page.tsx';
import { MemberMark } from '../office/marks.tsx';
import { CheckIn } from './check-in.tsx';
import { isNoticeRead, markNoticeRead } from './device/notice-read.ts';
import { NextStep } from './next-step.tsx';
import css from './phone.module.css';
import { PrivacyNotice } from './privacy-notice.tsx';
import { Steps } from './steps.tsx';
import { texts } from './texts/trip.ts';
import { NotOwn, type OwnedTrip } from './trip-page.tsx';
import { useOwnTrip } from './use-own-trip.ts';

/** One own trip: what is due, checking in, and the way to its end. Before anything is recorded: what will be. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const own = useOwnTrip(id);
  return (
    <Loaded query={own}>
      {({ member, ...rest }) =>
        member === null ? <NotOwn /> : <Body key={member.id} own={{ ...rest, member }} />
      }
    </Loaded>
  );
}

function Body({ own }: { own: OwnedTrip }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { trip, member, mine } = own;
  const [isRead, setRead] = useState(isNoticeRead(member.id));
  const records = trip.status === 'issued' || trip.status === 'under-way';
  const explains = records && mine !== null && !isRead;
  return (
    <Page
      title={trip.purpose}
      lead={`${t('way', { origin: trip.originPlace, destinations: trip.destinations.join(', ') })}. ${t(
        'daysOf',
        {
          from: f.day(trip.fromDay),
          to: f.day(trip.toDay),
        },
      )}.`}
      status={<MemberMark state={member.state} />}
      back={{ to: '/perjalanan-saya', label: t('backToTrips') }}
    >
      {explains ? (
        <PrivacyNotice
          trip={mine}
          figures={own.figures}
          read={() => {
            markNoticeRead(member.id);
            setRead(true);
          }}
        />
      ) : (
        <>
          {mine !== null && <NextStep trip={mine} here />}
          {records && mine !== null && <CheckIn trip={mine} asOf={own.asOf} />}
          <Section title={t('steps')}>
            <Steps own={own} />
          </Section>
        </>
      )}
      <Section title={t('yours')}>
        <ul className={css.rows}>
          {(
            [
              ['jejak', 'toTimeline'],
              ['perangkat', 'toDevices'],
              ['privasi', 'toPrivacy'],
            ] as const
          ).map(([path, name]) => (
            <li key={path} className={css.row}>
              <Link to={`/perjalanan-saya/${trip.id}/${path}`} className={css.name}>
                {t(name)}
              </Link>
              <span className={css.meta}>{t(`${name}Why`)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
