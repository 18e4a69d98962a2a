import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../api.ts';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/profile-whatsapp.ts';
import { isProblem, type Problem } from '../problem.ts';
import { send } from '../request.ts';
import { Checkbox } from '../ui/choices.tsx';
import { ProblemNotice } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/page.tsx';
import { Progress } from '../ui/progress.tsx';
import { useSay } from '../ui/status-line.tsx';

/** What GET /api/whatsapp answers. */
interface Consent {
  available: boolean;
  phone: string | null;
  since: string | null;
}

/** The person's own word about WhatsApp; nothing is shown where the office does not use it. */
export function ProfileWhatsApp() {
  const t = useTexts(texts);
  const { data } = useApi<Consent>('/whatsapp');
  if (data?.available !== true) return null;
  return (
    <Section title={t('title')}>
      {data.phone === null ? (
        <Notice tone="info" title={t('noPhone')} />
      ) : (
        <Switch phone={data.phone} since={data.since} />
      )}
    </Section>
  );
}

function Switch({ phone, since }: { phone: string; since: string | null }) {
  const t = useTexts(texts);
  const f = useFormat();
  const say = useSay();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function turn(on: boolean) {
    setBusy(true);
    setProblem(null);
    try {
      await send(on ? 'PUT' : 'DELETE', '/api/whatsapp', {});
      await client.invalidateQueries();
      say(t(on ? 'saidOn' : 'saidOff'));
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <p>{t('lead', { phone })}</p>
      {problem !== null && <ProblemNotice problem={problem} />}
      <Checkbox
        id="whatsapp"
        name="whatsapp"
        label={t('switch')}
        value={since !== null}
        error={undefined}
        onChange={(on) => {
          if (!busy) void turn(on);
        }}
      />
      {since !== null && <p>{t('since', { day: f.time(since) })}</p>}
      {busy && <Progress label={t('busy')} />}
    </>
  );
}
