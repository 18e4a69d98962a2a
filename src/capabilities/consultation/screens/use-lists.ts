import { useApi } from '../../../../web/api.ts';
import { useLocale } from '../../../../web/language.tsx';
import type { ListsReply } from '../contract.ts';

/** Topics, ready-made answers and what the reader may do; `topic` gives a topic's name. */
export function useLists() {
  const locale = useLocale();
  const query = useApi<ListsReply>('/consultation/lists');
  const topics = query.data?.topics ?? [];
  return {
    query,
    lists: query.data,
    topic: (key: string) => topics.find((each) => each.key === key)?.name[locale] ?? key,
    choices: topics
      .filter((each) => each.active)
      .map((each) => ({ value: each.key, label: each.name[locale] })),
  };
}
