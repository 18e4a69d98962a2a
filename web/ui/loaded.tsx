import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import type { Problem } from '../problem.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { Waiting } from './page.tsx';

export interface Reading<T> {
  data: T | undefined;
  error: Problem | null;
  refetch: () => unknown;
}

/** Skeleton, then the data, or the problem with a way to try again. */
export function Loaded<T>({ query, children }: { query: Reading<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />;
  return <Waiting />;
}

/** A problem that belongs to no field. */
export function ProblemNotice({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  const t = useTexts(texts);
  const retry = onRetry !== undefined && problem.status !== 404 && problem.status !== 403;
  return (
    <Notice
      tone={problem.status === 404 ? 'info' : 'danger'}
      title={t(problem.status === 404 ? 'notFound' : 'problem')}
      role="alert"
    >
      <p>{problem.detail}</p>
      {retry && (
        <Button small onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </Notice>
  );
}
