import { put, useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenParams } from '../../../../web/search.ts';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { useGo } from '../../../../web/ui/link.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import type { ServiceDetail } from '../contract.ts';
import { ServiceFields } from './service-fields.tsx';
import { valuesOf, wordingOf } from './service-values.ts';
import { texts } from './texts.ts';

/** A new wording from a day on, beginning with the newest one. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const service = useApi<ServiceDetail>(`/services/${id}`);
  return <Loaded query={service}>{(data) => <Change key={data.id} service={data} />}</Loaded>;
}

function Change({ service }: { service: ServiceDetail }) {
  const t = useTexts(texts);
  const f = useFormat();
  const go = useGo();
  const back = `/layanan/${service.id}`;
  const newest = service.versions[0]!;
  const day = newest.validFrom > service.today ? newest.validFrom : service.today;
  const form = useForm({
    initial: valuesOf(newest, day),
    send: (values) => put<{ id: string }>(`/services/${service.id}`, wordingOf(values)),
    refresh: ['/services'],
    said: t('saved'),
    done: () => go(back),
  });
  return (
    <Page
      title={t('changeTitle', { name: service.current.name })}
      lead={t('changeLead')}
      back={{ to: back, label: service.current.name }}
    >
      {service.mayKeep ? (
        <Form form={form} submit={t('save')} cancel={() => go(back)} columns={2}>
          <ServiceFields form={form} validFromHint={t('validFromChange', { day: f.day(newest.validFrom) })} />
        </Form>
      ) : (
        <Notice tone="info" title={t('mayNot')} />
      )}
    </Page>
  );
}
