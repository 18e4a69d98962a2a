import type { PlainDate } from '../../../platform/calendar/index.ts';
import { factKind } from '../../../platform/facts.ts';

/**
 * A visitor said that he carries something for an official. Ids only: who listens asks for more by them.
 * It is no report of gratification (only receipt or refusal is reported), but a reason to remind the host.
 */
export const giftDeclared = factKind<{
  visitId: string;
  agencyId: string;
  /** null: the host is not known */
  hostPersonId: string | null;
  day: PlainDate;
}>('guestbook.gift-declared');
