import type { MineReply, MineTrip } from '../../contract-evidence.ts';
import type { MemberDetail, TripDetail } from '../../contract.ts';
import { useApi, type Problem } from '../../../../../web/api.ts';
import type { Reading } from '../../../../../web/ui/loaded.tsx';

export interface OwnTrip {
  trip: TripDetail;
  /** the reader on this trip; null: it is none of his own */
  member: TripDetail['members'][number] | null;
  /** while it is planned or under way: window, prompts, devices */
  mine: MineTrip | null;
  /** the server's clock, in milliseconds */
  asOf: number;
  figures: MineReply['figures'] | null;
}

/** One own trip, by its own id or by that of the traveller on it: notices name either. */
export function useOwnTrip(id: string): Reading<OwnTrip> {
  const mine = useApi<MineReply>('/travel/mine', {}, { refetchInterval: 60_000 });
  const now = mine.data?.trips.find((each) => each.tripId === id || each.memberId === id);
  const trip = useApi<TripDetail>(mine.data || mine.error ? `/travel/trips/${now?.tripId ?? id}` : null);
  const missing = trip.error?.status === 404;
  const member = useApi<MemberDetail>(missing ? `/travel/members/${id}` : null);
  const other = useApi<TripDetail>(member.data ? `/travel/trips/${member.data.tripId}` : null);
  const found = trip.data ?? other.data;
  const refetch = () => void Promise.all([mine.refetch(), trip.refetch()]);
  const error: Problem | null = found
    ? null
    : (mine.error ?? other.error ?? member.error ?? (missing ? null : trip.error));
  if (found === undefined || (mine.data === undefined && mine.error === null))
    return { data: undefined, error, refetch };
  const own = found.members.find((each) => each.own) ?? null;
  const current = mine.data?.trips.find((each) => each.tripId === found.id) ?? null;
  const asOf = Date.parse(mine.data?.now ?? '');
  return {
    data: { trip: found, member: own, mine: current, asOf, figures: mine.data?.figures ?? null },
    error: null,
    refetch,
  };
}
