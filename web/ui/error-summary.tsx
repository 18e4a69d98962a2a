import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import type { Problem } from '../problem.ts';
import css from './error-summary.module.css';

/** What is wrong with a form, above it, each line a link to its field in the same words. Takes the focus when it appears. */
export function ErrorSummary({ problem, formId }: { problem: Problem; formId: string }) {
  const t = useTexts(texts);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  // Fields stand on the screen before anything can be wrong with them.
  const [labels] = useState(() => labelsOf(problem, formId));
  const said = ({ field, message }: Problem['fields'][number]) =>
    labels.has(field) ? `${labels.get(field)}: ${message}` : message;
  return (
    <div className={css.summary} role="alert" tabIndex={-1} ref={box}>
      <p className={css.title}>{t('formProblem')}</p>
      <p>{problem.detail}</p>
      {problem.fields.length > 0 && (
        <ul>
          {problem.fields.map((each) => (
            <li key={each.field + each.message}>
              <FieldLink target={`${formId}-${each.field}`}>{said(each)}</FieldLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Names of the fields of which the same is said: "fill this in" twice does not tell where. */
function labelsOf({ fields }: Problem, formId: string): Map<string, string> {
  const repeated = fields.filter(
    ({ message }) => fields.filter((each) => each.message === message).length > 1,
  );
  return new Map(
    repeated.flatMap(({ field }) => {
      const label = document.querySelector(`label[for="${CSS.escape(`${formId}-${field}`)}"]`)?.firstChild
        ?.textContent;
      return label ? [[field, label] as const] : [];
    }),
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
