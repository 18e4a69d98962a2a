import { useState } from 'react';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Button, Buttons } from '../../../../../web/ui/button.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { Garis } from '../../../../../web/ui/garis.tsx';
import { Stack } from '../../../../../web/ui/page.tsx';
import type { VillageView } from '../../contract/village.ts';
import { villageNames } from '../../texts/village.ts';
import { STEP_OF, type Stage } from './marks.tsx';
import { PayDialog, ReceiveDialog } from './stage-dialogs.tsx';
import { texts } from './texts.ts';

/** Stages as the straight line: it bends where the last day passed without the papers. */
export function StagesPart({ village }: { village: VillageView }) {
  const t = useTexts(texts);
  const n = useTexts(villageNames);
  const f = useFormat();
  const when = (stage: Stage): string => {
    if (stage.paidOn !== null) return t('paidOn', { day: f.day(stage.paidOn) });
    const opens = stage.state === 'not-open' ? `${t('opens', { day: f.day(stage.opensOn) })}, ` : '';
    if (stage.dueOn === null || stage.daysLeft === null) return `${opens}${t('noDue')}`;
    const left =
      stage.daysLeft >= 0
        ? t('daysLeft', { n: f.count(stage.daysLeft) })
        : t('daysOver', { n: f.count(-stage.daysLeft) });
    return `${opens}${t('due', { day: f.day(stage.dueOn) })}, ${left}`;
  };
  return (
    <Garis
      label={t('stages')}
      steps={village.stages.map((stage) => ({
        id: stage.id,
        label: `${t('stage', { n: stage.stage })} · ${f.rupiah(stage.amount)}`,
        state: STEP_OF[stage.state],
        at: when(stage),
        // A stage that was paid says so with its day.
        ...(stage.state !== 'paid' && { note: n(`state-${stage.state}`) }),
        children: <Papers stage={stage} may={village.may} />,
      }))}
    />
  );
}

function Papers({ stage, may }: { stage: Stage; may: VillageView['may'] }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [open, setOpen] = useState<'receive' | 'pay' | null>(null);
  const missing = stage.papers.filter((each) => each.received === null);
  return (
    <Stack>
      <Facts
        rows={stage.papers.map(({ title, received }) => ({
          term: title,
          value:
            received === null
              ? t('missing')
              : t('receivedAs', {
                  number: received.number,
                  day: f.day(received.docDate),
                  at: f.time(received.recordedAt),
                }),
        }))}
      />
      <Buttons>
        {may.includes('record') && missing.length > 0 && (
          <Button onClick={() => setOpen('receive')}>{t('receive')}</Button>
        )}
        {may.includes('pay') && stage.state === 'ready' && (
          <Button kind="primary" onClick={() => setOpen('pay')}>
            {t('pay')}
          </Button>
        )}
      </Buttons>
      {open === 'receive' && <ReceiveDialog stage={stage} missing={missing} onClose={() => setOpen(null)} />}
      {open === 'pay' && <PayDialog stage={stage} onClose={() => setOpen(null)} />}
    </Stack>
  );
}
