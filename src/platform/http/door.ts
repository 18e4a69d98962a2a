import type { Locale } from '../texts.ts';

type Bilingual = Record<Locale, string>;

/** Where a door stands on the home page: the four great ones first, then what is looked up, then the rest. */
export const DOOR_PLACES = ['report', 'ask', 'visit', 'certificate', 'agencies', 'genuine', 'more'] as const;
export type DoorPlace = (typeof DOOR_PLACES)[number];

/** A public service as the home page offers it: a link, or one question whose answer is sent by GET. */
export interface Door {
  /** `more` when left out */
  place?: DoorPlace;
  title: Bilingual;
  /** for whom it is */
  who: Bilingual;
  text: Bilingual;
  /** path that the link or the form leads to */
  href: string;
  action: Bilingual;
  field?: { name: string; label: Bilingual; hint: Bilingual; code: boolean };
  /** smaller ways beside the door, e.g. to look up what was sent */
  also?: readonly { href: string; label: Bilingual }[];
}

/** Doors in the order of their places; within one place as the capabilities offer them. */
export function doorsIn(doors: readonly Door[], places: readonly DoorPlace[]): Door[] {
  return places.flatMap((place) => doors.filter((door) => (door.place ?? 'more') === place));
}
