import { missingForS } from '../rules/status.ts';
import type { texts } from './texts/overview.ts';
import type { Part, Recommendation } from './types.ts';

type How = Extract<keyof typeof texts.id, `how-${string}`>;

/** The next thing that one responsible has to do, and the rupiah of it. */
export function howToClose({ step, code }: Recommendation, part: Part): { how: How; amount: number } {
  const rest = Math.max(0, part.share - part.paid);
  const unpaid = Math.max(0, rest - part.waiting);
  if (step === 'closed') return { how: 'how-done', amount: 0 };
  if (part.lossId !== null && rest > 0) return { how: 'how-loss', amount: rest };
  if (missingForS(code.code, [part]) > 0 || rest > 0)
    return unpaid > 0 ? { how: 'how-pay', amount: unpaid } : { how: 'how-checked', amount: part.waiting };
  if (step === 'reviewing') return { how: 'how-review', amount: 0 };
  if (part.dutyDoneOn !== null) return { how: 'how-others', amount: 0 };
  if (step === 'submitted') return { how: 'how-verify', amount: 0 };
  if (step === 'returned') return { how: 'how-again', amount: 0 };
  return { how: part.share > 0 ? 'how-send' : 'how-do', amount: 0 };
}
