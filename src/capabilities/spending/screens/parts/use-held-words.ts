import { useTexts } from '../../../../../web/language.tsx';
import { useChartNumbers } from '../../../../../web/ui/use-chart-numbers.ts';
import { texts } from './texts.ts';

/** "18,5 dari 15 jam kerja, lewat 3,5". @param held and limit in working hours */
export function useHeldWords(): (held: number, limit: number | null) => string {
  const t = useTexts(texts);
  const { number: one } = useChartNumbers();
  return (held, limit) => {
    if (limit === null) return t('heldNoLimit', { held: one(held) });
    if (held <= limit) return t('heldWithin', { held: one(held), limit: one(limit) });
    return t('heldOver', { held: one(held), limit: one(limit), over: one(held - limit) });
  };
}
