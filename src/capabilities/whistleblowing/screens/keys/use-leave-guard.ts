import { useBlocker } from '@tanstack/react-router';

/** Asks before a half-done ceremony is left: what it made exists in this page only. */
export function useLeaveGuard(active: boolean): ReturnType<typeof useBlocker> {
  return useBlocker({ shouldBlockFn: () => active, enableBeforeUnload: () => active, withResolver: true });
}
