import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Notice } from '../../../../../../web/ui/notice.tsx';
import type { TripDetail } from '../../../contract.ts';
import { texts } from '../texts/turn.ts';

/** Whose turn it is, in one sentence; for whoever's turn it is, what to do. */
export function NextTurn({ trip, today }: { trip: TripDetail; today: string }) {
  const t = useTexts(texts);
  const f = useFormat();
  const can = (...acts: TripDetail['may']) => acts.some((each) => trip.may.includes(each));
  const own = trip.members.some((each) => each.own);
  switch (trip.status) {
    case 'draft':
      return <Turn mine={can('propose')} title={t(can('propose') ? 'draftMine' : 'draft')} />;
    case 'proposed':
      return (
        <Turn mine={can('sign')} title={t(can('sign') ? 'proposedMine' : own ? 'proposedOwn' : 'proposed')} />
      );
    case 'approved':
      return (
        <Turn
          mine={can('issue')}
          title={t(can('issue') ? 'approvedMine' : own ? 'approvedOwn' : 'approved')}
        />
      );
    case 'issued':
      return <Turn mine={false} title={t('issued', { day: f.day(trip.fromDay) })} />;
    case 'under-way':
      return (
        <Turn
          mine={can('return') && today >= trip.toDay}
          title={t(can('return') && today >= trip.toDay ? 'backMine' : 'underWay', {
            day: f.day(trip.toDay),
          })}
        />
      );
    case 'returned':
      return <Accounts trip={trip} today={today} />;
    case 'closed':
    case 'cancelled':
      return null;
  }
}

const ASKED: readonly string[] = ['evidence-requested', 'indicated'];

function Turn({ mine, title }: { mine: boolean; title: string }) {
  return <Notice tone={mine ? 'warn' : 'info'} title={title} />;
}

function Accounts({ trip, today }: { trip: TripDetail; today: string }) {
  const t = useTexts(texts);
  const f = useFormat();
  const open = trip.members.filter((each) => each.state === 'accounting');
  const asked = trip.members.filter((each) => ASKED.includes(each.state));
  const who = (members: readonly { name: string }[]) => members.map((each) => each.name).join(', ');
  if (open.length === 0 && asked.length > 0)
    return <Notice tone="warn" title={t('asked', { who: who(asked) })} />;
  if (open.length === 0) return <Notice tone="info" title={t('verifying')} />;
  const late = open.filter((each) => each.dueDay !== null && each.dueDay < today);
  return late.length > 0 ? (
    <Notice tone="danger" title={t('late', { who: who(late), day: f.day(late[0]!.dueDay) })} />
  ) : (
    <Notice tone="warn" title={t('accounts', { who: who(open), day: f.day(open[0]!.dueDay) })} />
  );
}
