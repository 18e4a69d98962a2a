import type { Tx } from '../database/index.ts';
import type { Locale } from '../texts.ts';
import type { PageContext } from './pages.ts';

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
  /** path that the link or the form leads to; an address on an origin of its own by the host that the reader asked, null where there is none */
  href: string | ((host: string) => string | null);
  action: Bilingual;
  field?: { name: string; label: Bilingual; hint: Bilingual; code: boolean };
  /** smaller ways beside the door, e.g. to look up what was sent */
  also?: readonly { href: string; label: Bilingual }[];
  /** is it there for this government today? always when left out */
  offered?(tx: Tx, context: PageContext): Promise<boolean>;
}

/** A door that is open, its address known. */
export type OpenDoor = Omit<Door, 'href'> & { href: string };

/** The doors that somebody can go through here and now. */
export async function openDoors(tx: Tx, context: PageContext, doors: readonly Door[]): Promise<OpenDoor[]> {
  const open: OpenDoor[] = [];
  for (const door of doors) {
    const href = typeof door.href === 'string' ? door.href : door.href(context.host);
    if (href !== null && (await door.offered?.(tx, context)) !== false) open.push({ ...door, href });
  }
  return open;
}

/** Doors in the order of their places; within one place as the capabilities offer them. */
export function doorsIn(doors: readonly Door[], places: readonly DoorPlace[]): Door[] {
  return places.flatMap((place) => doors.filter((door) => (door.place ?? 'more') === place));
}
