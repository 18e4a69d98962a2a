import { useState } from 'react';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { Garis } from '../../../../../web/ui/garis.tsx';
import { Section, TwoColumns } from '../../../../../web/ui/page.tsx';
import type { WaveView } from '../../contract/wave/waves.ts';
import { SOURCES } from '../../rules/model/model.ts';
import { WAVE_STATES } from '../../rules/wave/states.ts';
import { PlanForm } from './plan-form.tsx';
import { texts } from './texts.ts';

/** Days, model and precision of the wave, and how far it has come. */
export function PlanTab({ wave }: { wave: WaveView }) {
  const t = useTexts(texts);
  const [revising, setRevising] = useState(false);
  const done = () => setRevising(false);
  if (revising) return <PlanForm key={wave.version} wave={wave} onDone={done} onCancel={done} />;
  return (
    <TwoColumns aside={<WaveLine wave={wave} />}>
      <Section
        title={t('tab-plan')}
        actions={
          wave.may.includes('revise') && <Button onClick={() => setRevising(true)}>{t('revise')}</Button>
        }
      >
        <PlanFacts wave={wave} />
      </Section>
      <Section title={t('sampling')}>
        <SamplingFacts wave={wave} />
      </Section>
    </TwoColumns>
  );
}

function PlanFacts({ wave }: { wave: WaveView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { modelName, modelVersion } = wave;
  return (
    <Facts
      rows={[
        { term: t('opensOn'), value: f.day(wave.opensOn) },
        { term: t('closesOn'), value: f.day(wave.closesOn) },
        { term: t('year'), value: String(wave.year) },
        {
          term: t('model'),
          value:
            modelName === null || modelVersion === null
              ? t('noModel')
              : t('modelOf', { name: modelName, version: modelVersion }),
        },
        { term: t('code'), value: <Code>{wave.code}</Code> },
        ...(wave.openedBy === null ? [] : [{ term: t('openedBy'), value: wave.openedBy }]),
        ...(wave.closedReason === null ? [] : [{ term: t('closedReason'), value: wave.closedReason }]),
        ...(wave.publishedBy === null ? [] : [{ term: t('publishedBy'), value: wave.publishedBy }]),
      ]}
    />
  );
}

function SamplingFacts({ wave }: { wave: WaveView }) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <Facts
      rows={SOURCES.map((source) => {
        const precision = wave.sampling[source];
        return {
          term: t(`source-${source}`),
          value:
            precision === null
              ? t('notAsked')
              : t('precision', {
                  margin: f.percent(precision.margin),
                  confidence: f.percent(precision.confidence),
                  response: f.percent(precision.response),
                }),
        };
      })}
    />
  );
}

function WaveLine({ wave }: { wave: WaveView }) {
  const t = useTexts(texts);
  const now = WAVE_STATES.indexOf(wave.state);
  return (
    <Section title={t('steps')}>
      <Garis
        label={t('steps')}
        steps={WAVE_STATES.map((state, at) => ({
          id: state,
          label: t(`state-${state}`),
          state: at < now || wave.state === 'published' ? 'done' : at === now ? 'current' : 'ahead',
        }))}
      />
    </Section>
  );
}
