import { post } from '../../../../../web/api.ts';
import { useLocale, useTexts } from '../../../../../web/language.tsx';
import { NumberField, TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import type { ComputeInput, ResultView } from '../../contract/results.ts';
import css from '../waves/waves.module.css';
import { WAVES } from '../waves/search.ts';
import { texts } from './texts.ts';

/** Asks for the figures of the correction, each with its document, and computes. */
export function ComputeForm({ view, onDone }: { view: ResultView; onDone: () => void }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const form = useForm({
    initial: {
      correction: view.correctionParts.map(({ code, per, entered }) => ({
        code,
        count: entered?.count ?? (null as number | null),
        of: entered?.of ?? (null as number | null),
        counted: per !== null,
        basis: entered?.basis ?? '',
      })),
    },
    send: ({ correction }) =>
      post(`${WAVES}/${view.wave.id}/result`, {
        version: view.version,
        correction: correction
          .filter(({ count }) => count !== null)
          .map(({ code, count, of, counted, basis }) => ({ code, count, of: counted ? of : null, basis })),
      } as ComputeInput),
    refresh: [WAVES],
    said: t('computed'),
    done: onDone,
  });
  return (
    <Form form={form} submit={t('compute')} cancel={onDone} label={t('compute')}>
      {view.correctionParts.length > 0 && <p className={css.quiet}>{t('correctionLead')}</p>}
      {view.correctionParts.map((part, at) => (
        <fieldset key={part.code} className={css.precision}>
          <legend>{part.name[locale]}</legend>
          <div className={css.three}>
            <NumberField {...form.field(`correction.${at}.count`)} label={t('count')} min={0} />
            {part.per !== null && (
              <NumberField {...form.field(`correction.${at}.of`)} label={t('of')} min={1} />
            )}
          </div>
          <TextField {...form.field(`correction.${at}.basis`)} label={t('basis')} maxLength={300} />
        </fieldset>
      ))}
    </Form>
  );
}
