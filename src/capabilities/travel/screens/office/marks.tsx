import { useTexts } from '../../../../../web/language.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import type { MemberState, TripStatus } from '../../rules/trip-status.ts';
import { tripNames } from '../../texts/names.ts';

type Tone = 'ok' | 'warn' | 'danger' | 'info' | 'plain' | 'bent' | 'broken';

const TRIP_TONES: Record<TripStatus, Tone> = {
  draft: 'plain',
  proposed: 'warn',
  approved: 'warn',
  issued: 'info',
  'under-way': 'info',
  returned: 'info',
  closed: 'ok',
  cancelled: 'broken',
};

const MEMBER_TONES: Record<MemberState, Tone> = {
  planned: 'plain',
  travelling: 'info',
  accounting: 'warn',
  submitted: 'info',
  clean: 'ok',
  'evidence-requested': 'warn',
  indicated: 'bent',
  answered: 'info',
  decided: 'info',
  finding: 'danger',
  settled: 'ok',
  cancelled: 'broken',
};

export function TripMark({ status }: { status: TripStatus }) {
  const n = useTexts(tripNames);
  return <StatusMark tone={TRIP_TONES[status]} label={n(`status-${status}`)} />;
}

export function MemberMark({ state }: { state: MemberState }) {
  const n = useTexts(tripNames);
  return <StatusMark tone={MEMBER_TONES[state]} label={n(`state-${state}`)} />;
}
