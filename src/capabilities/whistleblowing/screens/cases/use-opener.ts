import type { CaseDetail } from '../../contract-desk.ts';
import { useKeyring, type OpenKey } from '../keyring/keyring.ts';

/** The open key that opens this case; null while it is locked, or when another key of the person is open. */
export function useOpener(detail: Pick<CaseDetail, 'opens'> | undefined): OpenKey | null {
  const { state, key } = useKeyring();
  return detail === undefined || state !== 'open' ? null : key(detail.opens);
}
