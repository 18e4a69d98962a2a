import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/profile-push.ts';
import { isProblem, type Problem } from '../problem.ts';
import { useSession } from '../session.ts';
import { Checkbox } from '../ui/choices.tsx';
import { Loaded, ProblemNotice } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { useSay } from '../ui/status-line.tsx';
import { readPushState, subscribe, unsubscribe, type PushState } from './push.ts';

const KEY = ['this device is told'];

/** Tells this person through this device, or says in plain words why that is not possible here. */
export function ProfilePush() {
  const t = useTexts(texts);
  const state = useQuery<PushState, Problem>({ queryKey: KEY, queryFn: readPushState });
  return (
    <>
      <p>{t('lead')}</p>
      <Loaded query={state}>{(data) => <Switch state={data} />}</Loaded>
    </>
  );
}

function Switch({ state }: { state: PushState }) {
  const t = useTexts(texts);
  const say = useSay();
  const client = useQueryClient();
  const { government } = useSession();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | 'failed' | null>(null);
  async function turn(on: boolean) {
    setBusy(true);
    setProblem(null);
    try {
      const next = await (on ? subscribe() : unsubscribe());
      client.setQueryData(KEY, next);
      if (next === 'on' || !on) say(t(next === 'on' ? 'saidOn' : 'saidOff'));
    } catch (error) {
      // The browser's own service refuses with errors of its own, e.g. without a way to it.
      setProblem(isProblem(error) ? error : 'failed');
    } finally {
      setBusy(false);
    }
  }
  if (government.practice) return <Notice tone="info" title={t('practice')} />;
  if (state !== 'on' && state !== 'off') {
    return (
      <Notice tone="info" title={t(`${state}-title`)}>
        <p>{t(`${state}-body`)}</p>
      </Notice>
    );
  }
  return (
    <>
      {problem === 'failed' && (
        <Notice tone="danger" title={t('failed-title')} role="alert">
          <p>{t('failed-body')}</p>
        </Notice>
      )}
      {problem !== null && problem !== 'failed' && <ProblemNotice problem={problem} />}
      <Checkbox
        id="this-device"
        name="this-device"
        label={t('switch')}
        value={state === 'on'}
        error={undefined}
        onChange={(on) => {
          if (!busy) void turn(on);
        }}
      />
      {busy && <Progress label={t('busy')} />}
    </>
  );
}
