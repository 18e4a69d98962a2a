import { useEffect, useState } from 'react';
import type { CaseDetail } from '../../contract-desk.ts';
import type { OpenKey } from '../keyring/keyring.ts';
import { openCase, type OpenedCase } from './open-case.ts';

type Opened = { id: string; key: OpenKey; result: OpenedCase | null };

/**
 * A case as the key opens it, in the memory of the component that asks; null where it does not open, undefined while it is being opened. What was
 * opened before stays while newer messages are opened, and never longer than its key.
 */
export function useOpenedCase(detail: CaseDetail, key: OpenKey): OpenedCase | null | undefined {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let current = true;
    openCase(detail, key.identity).then(
      (result) => current && setOpened({ id: detail.id, key, result }),
      () => current && setOpened({ id: detail.id, key, result: null }),
    );
    return () => {
      current = false;
    };
  }, [detail, key]);
  return opened?.id === detail.id && opened.key === key ? opened.result : undefined;
}
