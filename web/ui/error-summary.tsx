import { useEffect, useRef } from 'react';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import type { Problem } from '../problem.ts';
import css from './error-summary.module.css';

/** What is wrong with a form, above it, each line a link to its field in the same words. Takes the focus when it appears. */
export function ErrorSummary({ problem, formId }: { problem: Problem; formId: string }) {
  const t = useTexts(texts);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className={css.summary} role="alert" tabIndex={-1} ref={box}>
      <p className={css.title}>{t('formProblem')}</p>
      <p>{problem.detail}</p>
      {problem.fields.length > 0 && (
        <ul>
          {problem.fields.map((each) => (
            <li key={each.field + each.message}>
              <FieldLink target={`${formId}-${each.field}`}>{each.message}</FieldLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A field that is not on the screen cannot be linked: its sentence stands alone. */
function FieldLink({ target, children }: { target: string; children: string }) {
  return (
    <a
      href={`#${target}`}
      onClick={(event) => {
        event.preventDefault();
        const field = document.getElementById(target);
        field?.focus();
        field?.scrollIntoView({ block: 'center' });
      }}
    >
      {children}
    </a>
  );
}
