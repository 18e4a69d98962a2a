import { useState } from 'react';
import { useTexts } from '../../../../../web/language.tsx';
import { upload } from '../../../../../web/upload.ts';
import { TextArea, TextField } from '../../../../../web/ui/fields.tsx';
import { FileField } from '../../../../../web/ui/file-field.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { Progress } from '../../../../../web/ui/progress.tsx';
import type { BoundarySetView } from '../../contract-boundaries.ts';
import { texts } from './texts.ts';

const MOST_BYTES = 60 * 2 ** 20;
/** Letters of the contract. */
const MOST_LICENCE = 5_000;

interface Values {
  file: File | null;
  source: string;
  licence: string;
}
const NOTHING: Values = { file: null, source: '', licence: '' };

/** Sends a file to be checked: nothing changes by it alone. */
export function AddBoundaries() {
  const t = useTexts(texts);
  const [share, setShare] = useState<number | null>(null);
  const form = useForm({
    initial: NOTHING,
    send: async ({ file, source, licence }: Values) => {
      const parts = new FormData();
      parts.append('source', source);
      parts.append('licence', licence);
      if (file !== null) parts.append('file', file, file.name);
      try {
        return await upload<BoundarySetView>('/travel/boundaries', parts, setShare);
      } finally {
        setShare(null);
      }
    },
    refresh: ['/travel/boundaries'],
    said: t('sent'),
    clears: true,
  });
  return (
    <Form form={form} submit={t('send')}>
      <FileField
        {...form.field('file')}
        label={t('file')}
        hint={t('fileHint')}
        accept=".geojson,.json,.topojson"
        maxBytes={MOST_BYTES}
        required
      />
      <TextField {...form.field('source')} label={t('source')} hint={t('sourceHint')} required />
      <TextArea
        {...form.field('licence')}
        label={t('licence')}
        hint={t('licenceHint')}
        max={MOST_LICENCE}
        required
      />
      {share !== null && <Progress label={t('sending')} value={share} />}
    </Form>
  );
}
