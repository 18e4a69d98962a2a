import { useState } from 'react';
import type { RunView } from '../../src/platform/imports/contract.ts';
import { useBoth, useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/imports.ts';
import { useScreenParams } from '../search.ts';
import { LinkButton } from '../ui/button.tsx';
import { Facts } from '../ui/facts.tsx';
import { Garis } from '../ui/garis.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page, Section, TwoColumns } from '../ui/page.tsx';
import { Progress } from '../ui/progress.tsx';
import { CheckedStep } from './checked-step.tsx';
import { MappingStep } from './mapping-step.tsx';
import { RunStatus } from './run-status.tsx';
import { SavedStep } from './saved-step.tsx';
import { useSteps } from './steps.ts';
import { useRun } from './use-run.ts';

/** One import on its way: match columns, check, save, undo. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const run = useRun(id);
  return <Loaded query={run}>{(data) => <Run key={data.id} run={data} />}</Loaded>;
}

function Run({ run }: { run: RunView }) {
  const t = useTexts(texts);
  const both = useBoth();
  const [remapping, setRemapping] = useState(false);
  return (
    <Page
      title={`${t('title')}: ${both(run.title)}`}
      back={{ to: '/impor', label: t('title') }}
      status={<RunStatus run={run} />}
      actions={<LinkButton to={`/impor?jenis=${run.kind}`}>{t('newImport')}</LinkButton>}
    >
      <TwoColumns aside={<AboutRun run={run} />}>
        {run.problem && run.progress === null && <RunProblem problem={run.problem} />}
        {run.progress ? (
          <RunProgress progress={run.progress} />
        ) : run.status === 'uploaded' || (run.status === 'checked' && remapping) ? (
          <MappingStep key={`${run.sheet} ${run.headerLine}`} run={run} onSent={() => setRemapping(false)} />
        ) : run.status === 'checked' ? (
          <CheckedStep run={run} onRemap={() => setRemapping(true)} />
        ) : (
          <SavedStep run={run} />
        )}
      </TwoColumns>
    </Page>
  );
}

function RunProgress({ progress }: { progress: NonNullable<RunView['progress']> }) {
  const t = useTexts(texts);
  const { phase, done, total } = progress;
  return (
    <Section title={t(phase)}>
      <Progress label={t(phase)} {...(total > 0 ? { value: done, max: total } : {})} />
      <p>{t('waiting')}</p>
    </Section>
  );
}

function RunProblem({ problem }: { problem: NonNullable<RunView['problem']> }) {
  const t = useTexts(texts);
  return (
    <Notice tone="danger" title={t('failed')} role="alert">
      <p>{problem.detail}</p>
      {problem.fields.length > 0 && (
        <ul>
          {problem.fields.map((each) => (
            <li key={each.field + each.message}>
              {each.field.startsWith('mapping.') ? each.message : `${each.field}: ${each.message}`}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function AboutRun({ run }: { run: RunView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const steps = useSteps(run);
  return (
    <>
      <Garis steps={steps} label={t('steps')} />
      <Section title={t('aboutFile')}>
        <Facts
          rows={[
            { term: t('name'), value: run.fileName },
            { term: t('size'), value: f.bytes(run.fileSize) },
            ...(run.sheet === null ? [] : [{ term: t('sheet'), value: run.sheet }]),
            { term: t('headerLine'), value: f.count(run.headerLine) },
            { term: t('uploadedBy'), value: run.createdBy },
            { term: t('uploadedAt'), value: f.time(run.createdAt) },
            ...(run.dropped.length === 0 ? [] : [{ term: t('dropped'), value: run.dropped.join(', ') }]),
          ]}
        />
        {run.dropped.length > 0 && <p>{t('droppedHint')}</p>}
      </Section>
    </>
  );
}
