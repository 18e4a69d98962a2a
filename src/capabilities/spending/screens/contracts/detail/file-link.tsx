import { useTexts } from '../../../../../../web/language.tsx';
import { contractPath } from '../paths.ts';
import { texts } from '../texts/contract.ts';

/** A paper of the contract, opened beside the page. */
export function FileLink({ contractId, fileId }: { contractId: string; fileId: string }) {
  const t = useTexts(texts);
  return (
    <a href={fileAddress(contractId, fileId)} target="_blank" rel="noreferrer">
      {t('file')}
    </a>
  );
}

export function fileAddress(contractId: string, fileId: string): string {
  return `/api${contractPath(contractId)}/files/${fileId}`;
}
