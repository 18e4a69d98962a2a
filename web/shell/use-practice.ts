import { useQueryClient } from '@tanstack/react-query';
import { post, useSend } from '../api.ts';
import { useGo } from '../ui/link.tsx';

/** Goes to the practice twin, or back: everything that was read belongs to the other government and is forgotten. */
export function usePractice() {
  const client = useQueryClient();
  const go = useGo();
  return useSend({
    send: (on: boolean) => post<{ on: boolean }>('/session/practice', { on }),
    done: () => {
      void client.resetQueries();
      go('/meja');
    },
  });
}
