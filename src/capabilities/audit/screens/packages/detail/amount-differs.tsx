import { put, useSend } from '../../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Button, Buttons } from '../../../../../../web/ui/button.tsx';
import { ProblemNotice } from '../../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../../web/ui/notice.tsx';
import type { PackageView } from '../../../contract/packages.ts';
import { inWords, parseWords } from '../../../rules/reading/words.ts';
import { packagePath, PACKAGE_REFRESH } from '../paths.ts';
import { texts } from '../texts/fields.ts';
import { MendLink } from './mend.tsx';
import { useFieldName } from '../parts/field-names.ts';

/** Figures and words of a receipt that say two sums: only a person who looks at the paper may choose. */
export function AmountDiffers({ of }: { of: PackageView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const name = useFieldName();
  const digits = of.fields.find((each) => each.field === 'amounts.receipt');
  const said = of.fields.find((each) => each.field === 'amounts.receiptInWords');
  const choose = useSend({
    send: (value: number) =>
      put(`${packagePath(of.id)}/fields`, {
        version: of.version,
        fields: [
          { field: 'amounts.receipt', value },
          { field: 'amounts.receiptInWords', value: `${inWords(value)} rupiah` },
        ],
      }),
    refresh: PACKAGE_REFRESH,
    said: t('saved'),
  });
  if (typeof digits?.value !== 'number' || typeof said?.value !== 'string') return null;
  const worded = parseWords(said.value).value;
  if (worded === digits.value) return null;
  const amount = f.rupiah(digits.value);
  const mayChoose = of.may.includes('edit') && !digits.fixed && !said.fixed;
  return (
    <Notice tone="warn" title={t('differ')}>
      <p>
        {worded === null
          ? t('differUnread', { amount, words: said.value })
          : t('differBody', { amount, words: said.value, worded: f.rupiah(worded) })}
      </p>
      {choose.problem && <ProblemNotice problem={choose.problem} />}
      {mayChoose && worded !== null && (
        <Buttons>
          <Button busy={choose.sending} onClick={() => choose.send(Number(digits.value))}>
            {t('takeDigits', { amount })}
          </Button>
          <Button busy={choose.sending} onClick={() => choose.send(worded)}>
            {t('takeWords', { amount: f.rupiah(worded) })}
          </Button>
        </Buttons>
      )}
      {worded === null && (
        <p>
          <MendLink place="isian-amounts.receiptInWords">{name('amounts.receiptInWords')}</MendLink>
        </p>
      )}
    </Notice>
  );
}
