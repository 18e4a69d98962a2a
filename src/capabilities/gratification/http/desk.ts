import type { Act } from '../../../platform/act.ts';
import type { DeskItem } from '../../../platform/capability.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { clocksOf } from '../../../platform/inbox/index.ts';
import { listGifts } from '../store/gifts.ts';
import { openHints } from '../store/hints.ts';
import { deskTexts } from '../texts/desk.ts';

const MOST = 20;
const both = (key: keyof typeof deskTexts.id) => ({ id: deskTexts.id[key], en: deskTexts.en[key] });

/** What waits for me as a receiver: reports to be completed, and visitors' declarations. The UPG's queue comes from the inbox. */
export async function giftDesk(tx: Tx, act: Act): Promise<DeskItem[]> {
  const { personId } = act.actor;
  if (personId === null) return [];
  const waiting = await listGifts(tx, { personId, state: 'incomplete', text: '', limit: MOST, offset: 0 });
  const clocks = await clocksOf(
    tx,
    act,
    waiting.rows.map((gift) => gift.id),
  );
  const hints = await openHints(tx, personId, MOST);
  return [
    ...waiting.rows.map((gift): DeskItem => {
      const running = clocks
        .get(gift.id)
        ?.find((each) => each.name === 'complete' && each.stoppedOn === null);
      return {
        id: `gift:${gift.id}`,
        title: both('complete'),
        about: { id: gift.number, en: gift.number },
        due: running?.due ?? null,
        overdue: running?.due != null && running.due < act.today,
        action: both('open'),
        link: `/gratifikasi/${gift.id}`,
      };
    }),
    ...hints.map((hint): DeskItem => ({
      id: `gift-hint:${hint.id}`,
      title: both('hint'),
      about: both('hintAbout'),
      due: null,
      overdue: false,
      action: both('answer'),
      link: '/gratifikasi',
    })),
  ];
}
