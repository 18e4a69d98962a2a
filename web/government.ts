import { useApi } from './api.ts';

/** What anybody may know of the government of this host (GET /api/government). */
export interface GovernmentFace {
  name: string;
  practice: boolean;
  demo: boolean;
  embedded: boolean;
  /** path of the coat of arms; null: none */
  arms: string | null;
}

export function useGovernmentFace(): GovernmentFace | undefined {
  return useApi<GovernmentFace>('/government').data;
}
