import { useState } from 'react';
import { post, useSend } from '../../../../../../web/api.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { Button } from '../../../../../../web/ui/button.tsx';
import { ProblemNotice } from '../../../../../../web/ui/loaded.tsx';
import { Section } from '../../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../../web/ui/status-mark.tsx';
import type { PackageView } from '../../../contract/packages.ts';
import { FIELD_NAMES, type FieldName } from '../../../rules/packages/fields.ts';
import { packagePath, PACKAGE_REFRESH } from '../paths.ts';
import { texts } from '../texts/fields.ts';
import { AmountDiffers } from './amount-differs.tsx';
import css from './detail.module.css';
import { FieldRow } from './field-row.tsx';
import { useMend } from './mend.tsx';

const GROUPS = ['main', 'amounts', 'dates', 'taxInvoice', 'other'] as const;
type Group = (typeof GROUPS)[number];

function groupOf(field: FieldName): Group {
  const head = field.split('.')[0]!;
  if (head === 'amounts' || head === 'dates' || head === 'taxInvoice') return head;
  return !field.includes('.') || head === 'payee' ? 'main' : 'other';
}

/** Every value of the package: first what a machine read and nobody compared, then the rest in its groups. */
export function Fields({ of }: { of: PackageView }) {
  const t = useTexts(texts);
  const { target } = useMend();
  const [all, setAll] = useState(false);
  const held = new Map(of.fields.map((each) => [each.field, each]));
  const asked = (name: FieldName) => target?.place === `isian-${name}`;
  const rest = FIELD_NAMES.filter((name) => !of.unconfirmed.includes(name));
  const filled = (name: FieldName) => (held.get(name)?.value ?? null) !== null;
  const empty = rest.filter((name) => !filled(name)).length;
  const mayEdit = of.may.includes('edit');
  const row = (name: FieldName) => (
    <FieldRow
      key={`${name}-${asked(name) ? target?.n : ''}`}
      of={of}
      name={name}
      field={held.get(name)}
      asked={asked(name)}
    />
  );
  return (
    <Section
      title={t('title')}
      id="isian"
      actions={
        mayEdit && (
          <Button kind="quiet" small aria-pressed={all} onClick={() => setAll(!all)}>
            {all ? t('hideEmpty') : t('showEmpty', { n: empty })}
          </Button>
        )
      }
    >
      <p className={css.hint}>{t('lead')}</p>
      <AmountDiffers of={of} />
      {of.unconfirmed.length > 0 && (
        <div className={css.toConfirm}>
          <StatusMark tone="warn" label={t('toConfirm', { n: of.unconfirmed.length })} />
          <p className={css.hint}>{t('toConfirmLead')}</p>
          <ul className={css.rows}>{of.unconfirmed.map(row)}</ul>
          {mayEdit && of.unconfirmed.length > 1 && <ConfirmAll of={of} />}
        </div>
      )}
      {GROUPS.map((group) => {
        const members = rest.filter(
          (name) => groupOf(name) === group && (filled(name) || all || asked(name)),
        );
        return (
          members.length > 0 && (
            <div key={group}>
              <h3 className={css.groupTitle}>{t(`group-${group}`)}</h3>
              <ul className={css.rows}>{members.map(row)}</ul>
            </div>
          )
        );
      })}
    </Section>
  );
}

function ConfirmAll({ of }: { of: PackageView }) {
  const t = useTexts(texts);
  const all = useSend({
    send: () => post(`${packagePath(of.id)}/fields/confirm`, { version: of.version, fields: of.unconfirmed }),
    refresh: PACKAGE_REFRESH,
    said: t('confirmed'),
  });
  return (
    <>
      {all.problem && <ProblemNotice problem={all.problem} />}
      <Button busy={all.sending} onClick={() => all.send(undefined)}>
        {t('confirmAll', { n: of.unconfirmed.length })}
      </Button>
    </>
  );
}
