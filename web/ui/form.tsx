import { useId, useRef, useState, type ReactNode } from 'react';
import { useRefresh } from '../api.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import { isProblem, type Problem } from '../problem.ts';
import { Button, Buttons, type ButtonKind } from './button.tsx';
import { cx } from './cx.ts';
import { ErrorSummary } from './error-summary.tsx';
import css from './form.module.css';
import { valueAt, withValueAt, type Path, type ValueAt } from './paths.ts';
import { useSay } from './status-line.tsx';

/** What a field needs to know; `form.field('title')` gives it. */
export interface FieldOf<T> {
  id: string;
  name: string;
  value: T;
  onChange: (value: T) => void;
  /** the server's sentence about this field */
  error: string | undefined;
}

interface FormOptions<V, R> {
  initial: V;
  send: (values: V) => Promise<R>;
  done?: (result: R) => void;
  /** paths that are read again afterwards */
  refresh?: readonly string[];
  /** said in the status line afterwards */
  said?: string;
  /** back to `initial` afterwards */
  clears?: boolean;
}

export interface FormState<V> {
  id: string;
  values: V;
  field<P extends Path<V>>(path: P): FieldOf<ValueAt<V, P>>;
  set<P extends Path<V>>(path: P, value: ValueAt<V, P>): void;
  reset(values?: V): void;
  problem: Problem | null;
  sending: boolean;
  submit(): void;
  /** focuses the summary when a new problem arrives */
  attempt: number;
}

/**
 * Values of a form, their sending, and what the server found wrong. The server validates: its problem names each field by path, and the
 * sentence then stands beside that field. What was typed is always kept.
 */
export function useForm<V extends object, R>(options: FormOptions<V, R>): FormState<V> {
  const id = useId();
  const [values, setValues] = useState(options.initial);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sending, setSending] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const busy = useRef(false);
  const say = useSay();
  const refresh = useRefresh();

  async function submit(): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setProblem(null);
    try {
      const result = await options.send(values);
      if (options.clears) setValues(options.initial);
      if (options.refresh) refresh(...options.refresh);
      if (options.said !== undefined) say(options.said);
      options.done?.(result);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
      setAttempt((count) => count + 1);
    } finally {
      busy.current = false;
      setSending(false);
    }
  }

  return {
    id,
    values,
    problem,
    sending,
    attempt,
    field: (path) => ({
      id: fieldId(id, path),
      name: path,
      value: valueAt(values, path) as never,
      onChange: (value) => setValues((now) => withValueAt(now, path, value)),
      error: problem?.fields.find((each) => each.field === path)?.message,
    }),
    set: (path, value) => setValues((now) => withValueAt(now, path, value)),
    reset: (next) => {
      setValues(next ?? options.initial);
      setProblem(null);
    },
    submit: () => void submit(),
  };
}

export function fieldId(formId: string, path: string): string {
  return `${formId}-${path}`;
}

interface FormProps<V> {
  form: FormState<V>;
  /** words on the button */
  submit: string;
  kind?: ButtonKind;
  cancel?: () => void;
  /** two columns from 960 px on */
  columns?: 1 | 2;
  disabledReason?: string | null;
  /** accessible name where no heading stands above */
  label?: string;
  children: ReactNode;
}

export function Form<V>({
  form,
  submit,
  kind = 'primary',
  cancel,
  columns = 1,
  disabledReason,
  label,
  children,
}: FormProps<V>) {
  const t = useTexts(texts);
  return (
    <form
      noValidate
      className={css.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (!disabledReason) form.submit();
      }}
    >
      {form.problem && <ErrorSummary key={form.attempt} problem={form.problem} formId={form.id} />}
      <div className={cx(css.fields, columns === 2 && css.two)}>{children}</div>
      <Buttons>
        <Button type="submit" kind={kind} busy={form.sending} disabledReason={disabledReason}>
          {submit}
        </Button>
        {cancel && (
          <Button kind="quiet" onClick={cancel}>
            {t('cancel')}
          </Button>
        )}
      </Buttons>
    </form>
  );
}
