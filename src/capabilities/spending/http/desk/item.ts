import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { DeskItem } from '../../../../platform/capability.ts';
import { fill } from '../../../../platform/texts.ts';
import { deskTexts } from '../../texts/desk.ts';

export type DeskKind = Exclude<keyof typeof deskTexts.id, `do-${string}`>;
/** Kinds of rows in which somebody else has to move. */
const OTHERS: readonly DeskKind[] = ['answered', 'village-late', 'contract'];

export type Words = Record<'id' | 'en', string>;

/** One row; what somebody wrote is shown as it is in both languages. */
export function deskItem(
  kind: DeskKind,
  row: {
    id: string;
    link: string;
    values: Record<'id' | 'en', Record<string, string | number>>;
    about: string | Words;
    due: PlainDate | null;
    overdue: boolean;
  },
): DeskItem {
  const { id, link, values, about, due, overdue } = row;
  return {
    id: `spending.${kind}:${id}`,
    title: { id: fill(deskTexts.id[kind], values.id), en: fill(deskTexts.en[kind], values.en) },
    about: typeof about === 'string' ? { id: about, en: about } : about,
    due,
    overdue,
    others: OTHERS.includes(kind),
    action: { id: deskTexts.id[`do-${kind}`], en: deskTexts.en[`do-${kind}`] },
    link,
  };
}

/** The same word in both languages. */
export function same(values: Record<string, string | number>) {
  return { id: values, en: values };
}
