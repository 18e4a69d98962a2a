import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { isProblem, type Problem } from './problem.ts';
import { apiAddress, type Query } from './address.ts';
import { send } from './request.ts';
import { useSay } from './ui/status-line.tsx';

export { upload } from './upload.ts';
export { Problem } from './problem.ts';

// All paths are under /api. Every failure is a Problem.

export function get<T>(path: string, query?: Query): Promise<T> {
  return send<T>('GET', apiAddress(path, query));
}
export function post<T>(path: string, body?: unknown): Promise<T> {
  return send<T>('POST', apiAddress(path), body);
}
export function put<T>(path: string, body?: unknown): Promise<T> {
  return send<T>('PUT', apiAddress(path), body);
}
export function del<T>(path: string): Promise<T> {
  return send<T>('DELETE', apiAddress(path));
}

/** Reads `path`; its last answer stays while the next one loads. `null`: not yet. */
export function useApi<T>(
  path: string | null,
  query: Query = {},
  { refetchInterval }: { refetchInterval?: number | ((data: T | undefined) => number | false) } = {},
): UseQueryResult<T, Problem> {
  return useQuery<T, Problem>({
    ...(refetchInterval !== undefined && {
      refetchInterval:
        typeof refetchInterval === 'number' ? refetchInterval : ({ state }) => refetchInterval(state.data),
    }),
    queryKey: [path, query],
    queryFn: () => get<T>(path!, query),
    enabled: path !== null,
    placeholderData: keepPreviousData,
  });
}

/** `refresh('/findings', '/desk')`: everything that was read below these paths is read again. */
export function useRefresh(): (...paths: string[]) => void {
  const client = useQueryClient();
  return useCallback(
    (...paths) => {
      void client.invalidateQueries({
        predicate: ({ queryKey: [path] }) =>
          typeof path === 'string' && paths.some((each) => path.startsWith(each)),
      });
    },
    [client],
  );
}

export interface Sending<I, R> {
  send: (input: I) => Promise<R>;
  /** paths that are read again afterwards */
  refresh?: readonly string[];
  done?: (result: R) => void;
  /** said in the status line afterwards */
  said?: string;
}

/** One request that changes something, for a button without a form. A second click while it runs does nothing. */
export function useSend<I, R>({ send: request, refresh: paths, done, said }: Sending<I, R>) {
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const refresh = useRefresh();
  const say = useSay();
  async function run(input: I): Promise<void> {
    if (sending) return;
    setSending(true);
    setProblem(null);
    try {
      const result = await request(input);
      if (paths) refresh(...paths);
      if (said !== undefined) say(said);
      done?.(result);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setSending(false);
    }
  }
  return { send: (input: I) => void run(input), sending, problem };
}
