import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Garis } from '../../../../../../web/ui/garis.tsx';
import type { TripDetail } from '../../../contract.ts';
import { texts } from '../texts/way.ts';
import { wayOf, type WayNote, type WayStep } from './way.ts';

export function TripWay({ trip, today }: { trip: TripDetail; today: string }) {
  const t = useTexts(texts);
  const f = useFormat();
  const words = (note: WayNote) => t(note.key, { ...note, ...('day' in note && { day: f.day(note.day) }) });
  const when = (step: WayStep) => {
    if (step.day === null) return undefined;
    const day = f.day(step.day);
    if (step.key === 'accounts') return t('at-accounts', { day });
    return step.state === 'ahead' || step.state === 'current' ? t('at-plan', { day }) : day;
  };
  return (
    <Garis
      label={t('title')}
      steps={wayOf(trip, today).map((step) => ({
        id: step.id,
        label: t(step.key),
        state: step.state,
        at: when(step),
        ...(step.notes.length > 0 && {
          note: step.notes.map((note) => <div key={note.key}>{words(note)}</div>),
        }),
      }))}
    />
  );
}
