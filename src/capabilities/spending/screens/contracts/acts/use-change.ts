import { post } from '../../../../../../web/api.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { useForm, type FormState } from '../../../../../../web/ui/form.tsx';
import { useSay } from '../../../../../../web/ui/status-line.tsx';
import type { ContractMoved } from '../../../contract/contract-acts.ts';
import type { ContractView } from '../../../contract/contract-view.ts';
import { CONTRACT_REFRESH, contractPath } from '../paths.ts';
import { texts } from '../texts/acts.ts';

interface Change<V> {
  view: ContractView;
  /** below the contract's address, e.g. `steps` */
  path: string;
  initial: V;
  /** what is sent; the version that the reader saw is added */
  body: (values: V) => object;
  done: () => void;
}

/** A form that changes one contract: what somebody else changed meanwhile is refused by its version, and a mark is said at once. */
export function useChange<V extends object>({ view, path, initial, body, done }: Change<V>): FormState<V> {
  const t = useTexts(texts);
  const say = useSay();
  return useForm({
    initial,
    send: (values: V) =>
      post<ContractMoved>(`${contractPath(view.contract.id)}/${path}`, {
        ...body(values),
        version: view.contract.version,
      }),
    refresh: CONTRACT_REFRESH,
    done: ({ marks }) => {
      say(
        marks.length === 0
          ? t('done')
          : t('marked', { marks: marks.map((each) => t(`mark-${each}`)).join(', ') }),
      );
      done();
    },
  });
}
