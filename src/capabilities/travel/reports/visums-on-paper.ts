import type { Tx } from '../../../platform/database/index.ts';
import { visumsOf } from '../store/visums.ts';
import { clockOf } from './frame.ts';
import type { PaperVisum } from './spd.ts';
import type { TripPaper } from './trip-paper.ts';

/** The first electronic visum at each destination of one traveller, by the clock of that place. */
export async function visumsOnPaper(tx: Tx, paper: TripPaper, memberId: string): Promise<PaperVisum[]> {
  const visums = await visumsOf(tx, [memberId]);
  return paper.places.flatMap((place) => {
    const first = visums.find((each) => each.destination_id === place.id);
    return first === undefined
      ? []
      : [{ placeId: place.id, at: clockOf(first.at, place.zone), officer: first.officer }];
  });
}
