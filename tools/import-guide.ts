import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ImportColumn, ImportKind } from '../src/platform/imports/kind.ts';
import { TYPE_NAMES } from '../src/platform/imports/template.ts';
import { LOCALES, type Locale } from '../src/platform/texts.ts';

export const GUIDE = fileURLToPath(new URL('../docs/guides/import.md', import.meta.url));

const WORDS = {
  id: { required: 'wajib', optional: 'boleh kosong', example: 'Contoh', choices: 'Pilihan' },
  en: { required: 'required', optional: 'may be empty', example: 'Example', choices: 'Choices' },
};

/** The guide with its lists of columns as the kinds have them now. @throws Error when a place for them is missing */
export function withColumns(guide: string, kinds: readonly ImportKind[]): string {
  return LOCALES.reduce((text, locale) => {
    const place = new RegExp(`(<!-- columns ${locale} -->\n)[^]*?(<!-- end -->)`);
    if (!place.test(text)) throw new Error(`docs/guides/import.md has no place for columns in ${locale}`);
    return text.replace(
      place,
      (_, start: string, end: string) => `${start}\n${columnLists(kinds, locale)}\n${end}`,
    );
  }, guide);
}

function columnLists(kinds: readonly ImportKind[], locale: Locale): string {
  return kinds
    .map((kind) => {
      const lines = Object.values(kind.columns).map((column) => columnLine(column, locale));
      return [
        `### ${kind.title[locale]} (\`${kind.name}\`)`,
        '',
        kind.summary[locale],
        '',
        ...lines,
        '',
      ].join('\n');
    })
    .join('\n');
}

function columnLine(column: ImportColumn, locale: Locale): string {
  const words = WORDS[locale];
  const choices =
    column.type === 'choice'
      ? ` ${words.choices}: ${Object.values(column.choices)
          .map((each) => `\`${each[0]}\``)
          .join(', ')}.`
      : '';
  const example = column.example === '' ? '' : ` ${words.example}: \`${column.example}\`.`;
  const type = `${TYPE_NAMES[column.type][locale]}, ${column.required ? words.required : words.optional}`;
  return `- \`${column.header}\` (${type}): ${column.explanation[locale]}${choices}${example}`;
}

export function readGuide(): string {
  return readFileSync(GUIDE, 'utf8');
}
