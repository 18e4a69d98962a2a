import type { Act } from '../../../platform/act.ts';
import type { DeskItem } from '../../../platform/capability.ts';
import { yearOf } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { fill } from '../../../platform/texts.ts';
import { findLesson } from '../rules/lessons/index.ts';
import { findPledge, openOffers } from '../store/learning.ts';
import { deskTexts } from '../texts/desk.ts';

const both = (key: keyof typeof deskTexts.id, values: Record<string, string | number> = {}) => ({
  id: fill(deskTexts.id[key], values),
  en: fill(deskTexts.en[key], values),
});

/** Lessons offered to me, and this year's pledge while I have not given it. */
export async function learningDesk(tx: Tx, act: Act): Promise<DeskItem[]> {
  const { personId } = act.actor;
  if (personId === null) return [];
  const year = yearOf(act.today);
  const offers = await openOffers(tx, personId);
  const items = offers.flatMap((offer): DeskItem[] => {
    const lesson = findLesson(offer.lesson);
    if (lesson === undefined) return [];
    return [
      {
        id: `lesson:${offer.id}`,
        title: both('lesson'),
        about: lesson.title,
        due: null,
        overdue: false,
        action: both('learn'),
        link: `/jari/${lesson.key}`,
      },
    ];
  });
  if ((await findPledge(tx, personId, year)) !== undefined) return items;
  const pledge: DeskItem = {
    id: `pledge:${year}`,
    title: both('pledge', { year }),
    about: both('pledgeAbout'),
    due: null,
    overdue: false,
    action: both('read'),
    link: '/jari',
  };
  return [...items, pledge];
}
