import { useRef, useState } from 'react';
import { upload, useApi, useRefresh } from '../../../../../../web/api.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { isProblem } from '../../../../../../web/problem.ts';
import { useSay } from '../../../../../../web/ui/status-line.tsx';
import type { CaptureLimits } from '../../../contract/package-pages.ts';
import type { PackageView } from '../../../contract/packages.ts';
import type { DocumentKind } from '../../../rules/package/terms.ts';
import { CAPTURE_LIMITS, packagePath, PACKAGE_REFRESH } from '../paths.ts';
import { texts } from '../texts/capture.ts';
import { judgePicture } from './judge-picture.ts';
import { measureFile } from './measure-file.ts';

const MOST_BYTES = 15 * 1024 * 1024;
const PICTURES = ['image/jpeg', 'image/png', 'image/webp'];

export interface Refusal {
  key: number;
  name: string;
  kind: DocumentKind | '';
  why: 'narrow' | 'blurred' | 'broken' | 'large' | 'kind' | 'server';
  width?: number;
  /** the server's own sentence */
  detail?: string;
}

/** Files on their way: each is measured here, refused with a way to do better, or sent with its progress. One after the other, for a thin line. */
export function useUploads(packageId: string) {
  const t = useTexts(texts);
  const say = useSay();
  const refresh = useRefresh();
  const limits = useApi<CaptureLimits>(CAPTURE_LIMITS);
  const [now, setNow] = useState<{ name: string; share: number | null } | null>(null);
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const count = useRef(0);

  function refuse(file: File, kind: Refusal['kind'], what: Omit<Refusal, 'key' | 'name' | 'kind'>): void {
    count.current += 1;
    const key = count.current;
    setRefused((before) => [...before, { key, name: file.name, kind, ...what }]);
  }

  async function one(file: File, kind: Refusal['kind']): Promise<void> {
    const isPicture = PICTURES.includes(file.type);
    if (!isPicture && file.type !== 'application/pdf')
      return refuse(file, kind, { why: file.type.startsWith('image/') ? 'broken' : 'kind' });
    if (file.size > MOST_BYTES) return refuse(file, kind, { why: 'large' });
    setNow({ name: file.name, share: null });
    if (isPicture && limits.data !== undefined) {
      const measured = await measureFile(file);
      if (measured === null) return refuse(file, kind, { why: 'broken' });
      const why = judgePicture(measured, limits.data);
      if (why !== null) return refuse(file, kind, { why, width: measured.width });
    }
    const form = new FormData();
    // Fields stand before the file: the server reads the form as it comes.
    if (kind !== '') form.append('kind', kind);
    form.append('file', file, file.name);
    try {
      await upload<PackageView>(`${packagePath(packageId)}/documents`, form, (share) =>
        setNow({ name: file.name, share }),
      );
      say(t('sent', { name: file.name }));
    } catch (problem) {
      if (!isProblem(problem)) throw problem;
      refuse(file, kind, { why: 'server', detail: problem.fields[0]?.message ?? problem.detail });
    }
    refresh(...PACKAGE_REFRESH);
  }

  async function add(files: readonly File[], kind: Refusal['kind']): Promise<void> {
    // What was refused before and comes again, better, is no longer told.
    setRefused((before) => before.filter((each) => each.kind !== kind));
    for (const file of files) await one(file, kind);
    setNow(null);
  }

  return {
    add: (files: readonly File[], kind: Refusal['kind']) => void add(files, kind),
    now,
    refused,
    dismiss: (key: number) => setRefused((before) => before.filter((each) => each.key !== key)),
    leastWidth: limits.data?.leastWidth ?? 0,
  };
}
