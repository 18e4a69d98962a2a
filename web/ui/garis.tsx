import type { ReactNode } from 'react';
import { useTexts, type Words } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import { cx } from './cx.ts';
import css from './garis.module.css';

/** `bent`: reality left the plan here, and `note` says why. */
export type StepState = 'done' | 'current' | 'bent' | 'ahead';

export interface GarisStep {
  id: string;
  label: ReactNode;
  state: StepState;
  /** day or time, as people read it */
  at?: string | undefined;
  note?: ReactNode;
  children?: ReactNode;
}

/** Height of the piece of line that leads into and out of a bend. */
const TURN = 12;

/** A process as the straight rule: solid where done, dashed where still ahead, stepping aside where it left the plan. */
export function Garis({ steps, label }: { steps: readonly GarisStep[]; label?: string }) {
  const t = useTexts(texts);
  return (
    <ol className={css.garis} aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.id}
          className={cx(css.step, css[step.state])}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <Line state={step.state} />
          <div className={css.head}>
            <span className={css.label}>{step.label}</span>
            {step.at !== undefined && <span className={css.at}>{step.at}</span>}
          </div>
          <span className={step.state === 'bent' || step.state === 'current' ? css.word : 'hidden'}>
            {stateWord(step.state, t)}
          </span>
          {step.note !== undefined && <div className={css.note}>{step.note}</div>}
          {step.children}
        </li>
      ))}
    </ol>
  );
}

function stateWord(state: StepState, t: Words<keyof typeof texts.id>): string {
  const words = { done: 'stepDone', current: 'stepCurrent', bent: 'stepBent', ahead: 'stepAhead' } as const;
  return t(words[state]);
}

/** One step's piece of the line. Its two turns keep their angle whatever the step's height. */
function Line({ state }: { state: StepState }) {
  if (state !== 'bent') {
    return (
      <svg className={css.line} aria-hidden="true" focusable="false">
        <line x1="1.5" y1="0" x2="1.5" y2="100%" />
      </svg>
    );
  }
  return (
    <span className={css.line} aria-hidden="true">
      <svg className={css.turn} viewBox={`0 0 14 ${TURN}`} focusable="false">
        <path d={`M1.5 -2V1L11.5 ${TURN - 1}v3`} />
      </svg>
      <svg className={css.aside} focusable="false">
        <line x1="11.5" y1="0" x2="11.5" y2="100%" />
      </svg>
      <svg className={css.turn} viewBox={`0 0 14 ${TURN}`} focusable="false">
        <path d={`M11.5 -2V1L1.5 ${TURN - 1}v3`} />
      </svg>
    </span>
  );
}

/** Width of one step of the lying line. */
const STEP = 26;

/** The same line lying in a row of a table. `label` says it in words, e.g. "Langkah 2 dari 5, menyimpang". */
export function MiniGaris({ steps, label }: { steps: readonly { state: StepState }[]; label: string }) {
  const width = steps.length * STEP;
  return (
    <span>
      <svg
        className={css.mini}
        width={width}
        height="14"
        viewBox={`0 0 ${width} 14`}
        aria-hidden="true"
        focusable="false"
      >
        {steps.map(({ state }, index) => {
          const x = index * STEP;
          const path = state === 'bent' ? `M${x} 3.5h5l5 7h${STEP - 20}l5 -7h5` : `M${x} 3.5h${STEP}`;
          return <path key={x} className={css[state]} d={path} />;
        })}
      </svg>
      <span className="hidden">{label}</span>
    </span>
  );
}
