import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ParameterDefault } from '../src/platform/parameters/index.ts';

export const LIST = fileURLToPath(new URL('../docs/law/parameters.md', import.meta.url));

const HEAD = `# Parameter

Setiap angka dan pilihan yang berasal dari hukum atau dari pemerintah daerah, dengan nilai bawaannya. Pemerintah mengubahnya di \`/app/parameter\`. **Belum
dicocokkan** berarti belum ada yang membandingkannya dengan naskah resmi. Daftar ini ditulis \`node tools/write-parameter-list.ts\`.

_Every figure and choice of law or of the government, with its default, source, and whether somebody has held it against the official text._
`;

/** The list of docs/law as the capabilities declare it now. */
export function parameterList(
  capabilities: readonly { name: string; parameters?: readonly ParameterDefault[] }[],
): string {
  const parts = capabilities
    .filter((each) => each.parameters?.length)
    .map(({ name, parameters = [] }) =>
      [`## ${name}`, ...parameters.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(described)].join('\n\n'),
    );
  return `${HEAD}\n${parts.join('\n\n')}\n`;
}

function described({ key, value, unit, validFrom, source, verified, title }: ParameterDefault): string {
  const told = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const amount = unit === null ? `\`${told}\`` : `\`${told}\` ${unit}`;
  return [
    `- **${title.id}** (\`${key}\`) · ${title.en}`,
    `  ${amount}, sejak ${validFrom}. ${source}. ${verified ? 'Sudah dicocokkan.' : 'Belum dicocokkan.'}`,
  ].join('<br>\n');
}

export function readList(): string {
  return readFileSync(LIST, 'utf8');
}
