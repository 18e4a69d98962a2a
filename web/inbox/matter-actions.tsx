import { useState } from 'react';
import type {
  InboxQueues,
  MatterActions as Actions,
  MatterPanel,
} from '../../src/platform/inbox/contract.ts';
import { useApi } from '../api.ts';
import { useBoth, useTexts } from '../language.tsx';
import { texts } from '../locales/inbox.ts';
import { Button, Buttons } from '../ui/button.tsx';
import { useInboxActs } from './acts.ts';
import { AftermathNotice } from './aftermath.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { PauseDialog } from './words-dialogs.tsx';

type Act = 'assign' | 'pause' | 'merge';

/** What stands in a row of buttons now: taking and releasing, pausing and resuming take turns. */
function offered({ matter, actions }: MatterPanel, queue: InboxQueues['queues'][number] | undefined) {
  const names: (keyof Actions)[] = [
    ...(matter.mine ? [] : (['take'] as const)),
    'assign',
    ...(matter.assignee === null ? [] : (['release'] as const)),
    matter.paused ? 'resume' : 'pause',
    'merge',
  ];
  const own = (name: keyof Actions) =>
    name === 'take' || name === 'release' ? queue?.works === true : queue?.leads === true;
  return names.filter((name) => actions[name].may || own(name));
}

interface MatterActionsProps {
  panel: MatterPanel;
  /** taking it is the main act here: on a matter's own screen another button is */
  main: boolean;
  /** offered elsewhere on the same screen */
  without: readonly (keyof Actions)[];
}

/**
 * What the reader may do with a matter: a button each. What is barred now says why, once where everything is; what his role never has
 * is not there.
 */
export function MatterActions({ panel, main, without }: MatterActionsProps) {
  const { matter, actions } = panel;
  const t = useTexts(texts);
  const both = useBoth();
  const acts = useInboxActs();
  const queues = useApi<InboxQueues>('/inbox/queues').data?.queues;
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  const ids = [matter.id];
  const names = offered(
    panel,
    queues?.find((each) => each.kind === matter.kind),
  ).filter((name) => !without.includes(name));
  const whys = new Set(
    names.map((name) => (actions[name].may || !actions[name].why ? '' : both(actions[name].why))),
  );
  const [only] = whys;
  if (names.length === 0) return null;
  if (whys.size === 1 && only) return <p>{only}</p>;
  const run: Record<string, () => void> = {
    take: () => acts.take(ids),
    release: () => acts.release(ids),
    resume: () => acts.resume(matter.id),
    assign: () => setAct('assign'),
    pause: () => setAct('pause'),
    merge: () => setAct('merge'),
  };
  return (
    <>
      <AftermathNotice acts={acts} />
      <Buttons>
        {names.map((name) => {
          const { may, why } = actions[name];
          return (
            <Button
              key={name}
              kind={main && name === 'take' ? 'primary' : 'plain'}
              busy={acts.busy}
              disabledReason={may || why === null ? null : both(why)}
              onClick={() => run[name]?.()}
            >
              {t(name)}
            </Button>
          );
        })}
      </Buttons>
      {act === 'assign' && (
        <AssignDialog ids={ids} kind={matter.kind} onDone={acts.assigned} onClose={close} />
      )}
      {act === 'pause' && <PauseDialog id={matter.id} onClose={close} />}
      {act === 'merge' && <MergeDialog matter={matter} onClose={close} />}
    </>
  );
}
