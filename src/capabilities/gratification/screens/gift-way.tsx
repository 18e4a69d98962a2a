import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Garis } from '../../../../web/ui/garis.tsx';
import type { GiftDetail } from '../contract.ts';
import { ENDED } from '../rules/machine.ts';
import { names } from '../texts/names.ts';
import { texts } from './texts.ts';

/** The way of a report as the straight line: what has happened, and what lies ahead; it bends where KPK was told late. */
export function GiftWay({ gift }: { gift: GiftDetail }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const ended = ENDED.includes(gift.state);
  const done = gift.events.map((event, index) => ({
    id: `${index}`,
    label: event.event in EVENT_NAMES ? n(EVENT_NAMES[event.event]!) : event.event,
    state: (event.event === 'lapse' || (event.event === 'send' && gift.late > 0) ? 'bent' : 'done') as
      | 'bent'
      | 'done',
    at: f.time(event.at),
    note: [event.by, event.note].filter(Boolean).join(': '),
  }));
  const told = gift.sentOn !== null || ended;
  const ahead = told
    ? []
    : [
        {
          id: 'kpk',
          label: n('clock-kpk'),
          state: gift.late > 0 ? ('bent' as const) : ('ahead' as const),
          at: f.day(gift.kpkBy),
          note: gift.late > 0 ? t('lateBy', { n: gift.late }) : '',
        },
      ];
  return <Garis label={t('way')} steps={[...done, ...ahead]} />;
}

type NameKey = keyof typeof names.id;
const EVENT_NAMES: Record<string, NameKey> = {
  report: 'event-report',
  ask: 'event-ask',
  supply: 'event-supply',
  accept: 'event-accept',
  record: 'event-record',
  lapse: 'event-lapse',
  send: 'event-send',
  decide: 'event-decide',
  settle: 'event-settle',
  'hand-over': 'event-hand-over',
};
