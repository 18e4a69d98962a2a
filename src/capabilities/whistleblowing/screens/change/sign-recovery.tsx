import { useTexts } from '../../../../../web/language.tsx';
import { appointHolder, appointRecovery, retireKey, type Terms } from '../../sealing/ceremony.ts';
import type { KeyDirectory, KeyHolder } from '../../sealing/directory.ts';
import type { NamedRequest } from '../keys/request-field.tsx';
import { texts } from './change-texts.ts';
import { SignAndSend } from './sign-and-send.tsx';

/** Retires what was lost and what was spent, appoints both anew, in one go. */
export function SignRecovery({
  directory,
  terms,
  old,
  successor,
  recovery,
}: {
  directory: KeyDirectory;
  terms: Terms;
  old: readonly KeyHolder[];
  successor: NamedRequest;
  /** recipient of the new recovery key */
  recovery: string;
}) {
  const t = useTexts(texts);
  return (
    <>
      <p>{t('signRecovery', { name: successor.name })}</p>
      <SignAndSend
        directory={directory}
        entries={[
          ...old.map((each) => retireKey(each.fingerprint, terms)),
          appointHolder('super-admin', successor.request, terms),
          appointRecovery(recovery, terms),
        ]}
        missing={null}
        submit={t('signSubmit')}
        onSent={() => {}}
      />
    </>
  );
}
