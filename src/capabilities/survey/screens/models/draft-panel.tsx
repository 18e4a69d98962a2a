import { useState } from 'react';
import type { z } from 'zod';
import { post, put, useApi, useSend } from '../../../../../web/api.ts';
import { useFormat, useLocale, useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { ConfirmDialog } from '../../../../../web/ui/dialog.tsx';
import { NumberField, TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { Loaded, ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { SidePanel } from '../../../../../web/ui/side-panel.tsx';
import type { draftView } from '../../contract/model.ts';
import { SOURCES } from '../../rules/model/model.ts';
import css from '../waves/waves.module.css';
import { MODELS } from './addresses.ts';
import { texts } from './texts.ts';

type Draft = z.output<typeof draftView>;
const REFRESH = [MODELS, '/survey/model-drafts'];

/** A draft: its weights, what is still missing, and its way to a published model. */
export function DraftPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts(texts);
  const draft = useApi<Draft>(`/survey/model-drafts/${id}`);
  return (
    <SidePanel title={draft.data?.name ?? t('drafts')} open onClose={onClose}>
      <Loaded query={draft}>{(data) => <Body key={data.version} draft={data} onClose={onClose} />}</Loaded>
    </SidePanel>
  );
}

function Body({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const t = useTexts(texts);
  const f = useFormat();
  const locale = useLocale();
  const { longest, problems, may } = draft;
  return (
    <div className={css.panel}>
      <p className={css.quiet}>
        {t('longest', {
          internal: f.count(longest.internal),
          external: f.count(longest.external),
          expert: f.count(longest.expert),
        })}
      </p>
      {problems.length === 0 ? (
        <p>{t('noProblems')}</p>
      ) : (
        <div>
          <h3>{t('problems')}</h3>
          <ul>
            {problems.map((each) => (
              <li key={`${each.path} ${each.message.en}`}>{each.message[locale]}</li>
            ))}
          </ul>
        </div>
      )}
      {may.includes('edit') && <Weights draft={draft} />}
      <div className={css.acts}>
        {may.includes('publish') && <Step draft={draft} step="publish" onDone={onClose} />}
        {may.includes('discard') && <Step draft={draft} step="discard" onDone={onClose} />}
      </div>
    </div>
  );
}

function Weights({ draft }: { draft: Draft }) {
  const t = useTexts(texts);
  const { body } = draft;
  const form = useForm({
    initial: {
      name: draft.name,
      weights: {
        internal: body.sourceWeights.internal as number | null,
        external: body.sourceWeights.external as number | null,
        expert: body.sourceWeights.expert as number | null,
      },
      minItemFraction: body.minItemFraction as number | null,
    },
    send: ({ name, weights, minItemFraction }) =>
      put(`/survey/model-drafts/${draft.id}`, {
        name,
        version: draft.version,
        body: { ...body, name, sourceWeights: weights, minItemFraction },
      }),
    refresh: REFRESH,
    said: t('saved'),
  });
  return (
    <Form form={form} submit={t('save')} label={t('weights')}>
      <TextField {...form.field('name')} label={t('name')} maxLength={120} required />
      <div className={css.three}>
        {SOURCES.map((source) => (
          <NumberField
            key={source}
            {...form.field(`weights.${source}`)}
            label={`${t('weights')}: ${t(`source-${source}`)}`}
            min={0}
            required
          />
        ))}
      </div>
      <NumberField {...form.field('minItemFraction')} label={t('minItemFraction')} min={0} max={1} required />
    </Form>
  );
}

function Step({ draft, step, onDone }: { draft: Draft; step: 'publish' | 'discard'; onDone: () => void }) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState(false);
  const send = useSend({
    send: () => post(`/survey/model-drafts/${draft.id}/${step}`, { version: draft.version }),
    refresh: REFRESH,
    said: t(step === 'publish' ? 'published' : 'discarded'),
    done: onDone,
  });
  const kind = step === 'publish' ? 'primary' : 'danger';
  return (
    <>
      <Button kind={kind} onClick={() => setAsking(true)}>
        {t(step)}
      </Button>
      <ConfirmDialog
        title={t(step)}
        open={asking}
        onClose={() => setAsking(false)}
        body={
          <>
            <p>{t(`${step}Body`)}</p>
            {send.problem && <ProblemNotice problem={send.problem} />}
          </>
        }
        kind={kind}
        confirm={t(step)}
        busy={send.sending}
        onConfirm={() => send.send(undefined)}
      />
    </>
  );
}
