import { useTexts } from '../language.tsx';
import { sourceTexts } from '../locales/desk-sources.ts';

/** Name of the part of the platform that a row comes from; what has no name here stands under "other". */
export function useSourceName(): (from: string) => string {
  const t = useTexts(sourceTexts);
  return (from) => t(isNamed(from) ? from : 'other');
}

function isNamed(from: string): from is keyof typeof sourceTexts.id {
  return from in sourceTexts.id;
}
