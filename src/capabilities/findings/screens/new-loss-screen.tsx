import { post, useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import type { Option } from '../../../../web/ui/combobox.tsx';
import { CheckRows, DateField, Select, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm, type FormState } from '../../../../web/ui/form.tsx';
import { useGo } from '../../../../web/ui/link.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import { AgencyPicker, PersonPicker, VendorPicker } from '../../../../web/ui/pickers.tsx';
import type { LossKind } from '../rules/losses.ts';
import { LEDGER, LOSSES, OPEN_SHARES } from './paths.ts';
import css from './record.module.css';
import { texts } from './texts/loss.ts';
import { names } from './texts/names.ts';
import type { OpenShare, Party } from './types.ts';

const PICKERS = { person: PersonPicker, agency: AgencyPicker, vendor: VendorPicker };
const PARTIES = ['person', 'agency', 'vendor'] as const;
const KINDS: readonly LossKind[] = ['PMH', 'lalai', 'bendahara'];

interface LossValues {
  partyKind: Party['kind'];
  debtor: Option | null;
  responsibleIds: string[];
  number: string;
  kind: LossKind;
  paidBy: string;
  occurredOn: string;
  knownOn: string;
}

/** Opens a loss case over shares of one debtor. */
export function Screen() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const go = useGo();
  const form = useForm({
    initial: {
      partyKind: 'person',
      debtor: null,
      responsibleIds: [],
      number: '',
      kind: 'lalai',
      paidBy: '',
      occurredOn: '',
      knownOn: '',
    } as LossValues,
    send: ({ partyKind: _kind, debtor: _debtor, ...values }) => post<{ id: string }>(LOSSES, values),
    refresh: LEDGER,
    said: t('opened'),
    done: ({ id }) => go(`/kerugian/${id}`),
  });
  const { partyKind } = form.values;
  const Picker = PICKERS[partyKind];
  const choose = (change: Pick<LossValues, 'partyKind' | 'debtor'>) =>
    form.reset({ ...form.values, ...change, responsibleIds: [] });
  return (
    <Page title={t('newLoss')} lead={t('newLead')} back={{ to: '/kerugian', label: t('back') }}>
      <Form form={form} submit={t('open')} cancel={() => go('/kerugian')} columns={2} label={t('newLoss')}>
        <Select
          {...form.field('partyKind')}
          onChange={(kind) => choose({ partyKind: kind, debtor: null })}
          label={t('partyKind')}
          options={PARTIES.map((value) => ({ value, label: n(`party-${value}`) }))}
          required
        />
        <Picker
          key={partyKind}
          {...form.field('debtor')}
          onChange={(debtor) => choose({ partyKind, debtor })}
          label={t('debtor')}
          required
        />
        <OpenShares form={form} />
        <TextField {...form.field('number')} label={t('number')} required />
        <Select
          {...form.field('kind')}
          label={t('kind')}
          options={KINDS.map((value) => ({ value, label: n(`kind-${value}`) }))}
          required
        />
        <DateField {...form.field('occurredOn')} label={t('occurredOn')} required />
        <DateField {...form.field('knownOn')} label={t('knownOn')} required />
        <TextField {...form.field('paidBy')} label={t('paidBy')} hint={t('paidByHint')} />
      </Form>
    </Page>
  );
}

function OpenShares({ form }: { form: FormState<LossValues> }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { partyKind, debtor } = form.values;
  const shares = useApi<{ rows: OpenShare[] }>(debtor === null ? null : OPEN_SHARES, {
    kind: partyKind,
    id: debtor?.id,
  });
  if (debtor === null) return <p className={css.meta}>{t('choose')}</p>;
  return (
    <Loaded query={shares}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p className={css.meta}>{t('noShares')}</p>
        ) : (
          <CheckRows
            {...form.field('responsibleIds')}
            label={t('shares')}
            hint={t('sharesHint')}
            options={rows.map((each) => ({
              value: each.responsibleId,
              label: t('shareLine', { title: each.title, number: each.recommendation }),
              hint: t('rest', { amount: f.rupiah(each.share - each.paid) }),
            }))}
            required
            wide
          />
        )
      }
    </Loaded>
  );
}
