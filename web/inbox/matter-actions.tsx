import { useState } from 'react';
import type { MatterPanel } from '../../src/platform/inbox/contract.ts';
import { useBoth, useTexts } from '../language.tsx';
import { texts } from '../locales/inbox.ts';
import { Button, Buttons } from '../ui/button.tsx';
import { useInboxActs } from './acts.ts';
import { AftermathNotice } from './aftermath.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { PauseDialog } from './words-dialogs.tsx';

type Act = 'assign' | 'pause' | 'merge';

/** What the reader may do with a matter: a button each. What is barred now says why; what his role never has is not there. */
export function MatterActions({ panel: { matter, actions } }: { panel: MatterPanel }) {
  const t = useTexts(texts);
  const both = useBoth();
  const acts = useInboxActs();
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  const ids = [matter.id];
  const button = (name: Exclude<keyof MatterPanel['actions'], 'note'>, run: () => void) => {
    const { may, why } = actions[name];
    if (!may && why === null) return null;
    return (
      <Button busy={acts.busy} disabledReason={may || why === null ? null : both(why)} onClick={run}>
        {t(name)}
      </Button>
    );
  };
  return (
    <>
      <AftermathNotice acts={acts} />
      <Buttons>
        {button('take', () => acts.take(ids))}
        {button('assign', () => setAct('assign'))}
        {button('release', () => acts.release(ids))}
        {matter.paused
          ? button('resume', () => acts.resume(matter.id))
          : button('pause', () => setAct('pause'))}
        {button('merge', () => setAct('merge'))}
      </Buttons>
      {act === 'assign' && (
        <AssignDialog ids={ids} kind={matter.kind} onDone={acts.assigned} onClose={close} />
      )}
      {act === 'pause' && <PauseDialog id={matter.id} onClose={close} />}
      {act === 'merge' && <MergeDialog matter={matter} onClose={close} />}
    </>
  );
}
