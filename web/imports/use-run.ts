import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { RunView } from '../../src/platform/imports/contract.ts';
import { get, useRefresh } from '../api.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/imports.ts';
import type { Problem } from '../problem.ts';
import { useSay } from '../ui/status-line.tsx';

/** Milliseconds between two looks at an import that is being worked on. */
const LOOK = 600;

/** One import, read again and again while the server works on it; its end is said in the status line. */
export function useRun(id: string): UseQueryResult<RunView, Problem> {
  const t = useTexts(texts);
  const say = useSay();
  const refresh = useRefresh();
  const path = `/imports/${id}`;
  const query = useQuery<RunView, Problem>({
    queryKey: [path, {}],
    queryFn: () => get<RunView>(path),
    refetchInterval: ({ state }) => (state.data?.progress ? LOOK : false),
  });
  const run = query.data;
  const worked = useRef(false);
  useEffect(() => {
    if (run === undefined) return;
    const works = run.progress !== null;
    if (worked.current && !works) {
      say(t(run.problem ? 'saidFailed' : run.status === 'committed' ? 'saidSaved' : 'saidChecked'));
      refresh('/imports');
    }
    worked.current = works;
  }, [run, say, t, refresh]);
  return query;
}
