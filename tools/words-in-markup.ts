import { parseSync } from 'oxc-parser';

/** Words that a reader sees and that no texts.ts holds. */
export interface Words {
  line: number;
  words: string;
}

/** Attributes and props that are read or heard. */
const SPOKEN = new Set([
  'title',
  'label',
  'placeholder',
  'aria-label',
  'alt',
  'hint',
  'header',
  'lead',
  'name-of',
  'submit',
  'confirm',
  'empty',
  'said',
  'note',
]);
/** Elements whose content is no language. */
const NO_LANGUAGE = new Set(['kbd', 'code', 'style', 'script']);
/** Names that are the same in every language. */
const NAMES = new Set(['Lurus', 'CSV', 'XLSX', 'PDF', 'NIP', 'Rp', 'UTF']);

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

function visit(node: Node, enter: (node: Node) => boolean): void {
  if (!enter(node)) return;
  for (const member of Object.values(node)) {
    if (Array.isArray(member)) member.filter(isNode).forEach((each) => visit(each, enter));
    else if (isNode(member)) visit(member, enter);
  }
}

function wordsOf(text: string): string | null {
  const words = text.replace(/&\w+;/g, ' ').trim();
  const left = words
    .split(/\s+/)
    .filter((word) => /\p{L}{2}/u.test(word) && !NAMES.has(word.replace(/[^\p{L}]/gu, '')));
  return left.length === 0 ? null : words;
}

function collector(source: string) {
  const found: Words[] = [];
  const add = (text: unknown, at: number) => {
    const words = typeof text === 'string' ? wordsOf(text) : null;
    if (words !== null) found.push({ words, line: source.slice(0, at).split('\n').length });
  };
  return { found, add };
}

/** Literal words of an expression that is shown as it stands: `'a'`, `` `a` ``, `x ? 'a' : 'b'`, `x && 'a'`. */
function literals(node: unknown, add: (text: unknown, at: number) => void): void {
  if (!isNode(node)) return;
  if (node.type === 'Literal') add(node['value'], node.start);
  if (node.type === 'TemplateLiteral') {
    for (const quasi of node['quasis'] as Node[])
      add((quasi['value'] as { cooked: string }).cooked, quasi.start);
  }
  if (node.type === 'ConditionalExpression')
    [node['consequent'], node['alternate']].forEach((each) => literals(each, add));
  if (node.type === 'LogicalExpression') [node['left'], node['right']].forEach((each) => literals(each, add));
}

/** Words written into a .tsx: between tags, or in an attribute that is read or heard. */
export function wordsInScreens(file: string, source: string): Words[] {
  const { found, add } = collector(source);
  visit(parseSync(file, source).program as unknown as Node, (node) => {
    if (node.type === 'JSXElement') {
      const name = ((node['openingElement'] as Node)['name'] as Node)['name'];
      if (typeof name === 'string' && NO_LANGUAGE.has(name)) return false;
    }
    if (node.type === 'JSXText') add(node['value'], node.start);
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      for (const child of node['children'] as Node[]) {
        if (child.type === 'JSXExpressionContainer') literals(child['expression'], add);
      }
    }
    if (node.type === 'JSXAttribute' && SPOKEN.has(nameOf(node['name'] as Node))) {
      const value = node['value'] as Node | null;
      literals(value?.type === 'JSXExpressionContainer' ? value['expression'] : value, add);
    }
    return true;
  });
  return found;
}

/** `aria-label` and `label` alike; a namespaced name never is one of ours. */
function nameOf(node: Node): string {
  return typeof node['name'] === 'string' ? node['name'] : '';
}

/** Words written between the tags of an `html` template. */
export function wordsInPages(file: string, source: string): Words[] {
  if (!source.includes('html`')) return [];
  const { found, add } = collector(source);
  visit(parseSync(file, source).program as unknown as Node, (node) => {
    if (node.type === 'TaggedTemplateExpression' && (node['tag'] as Node)['name'] === 'html') {
      const { quasis } = node['quasi'] as unknown as { quasis: Node[] };
      const markup = quasis.map((quasi) => (quasi['value'] as { cooked: string }).cooked).join('\u0001');
      // Values may stand inside a tag, so that tags are cut out of the whole, not of its pieces.
      // A template without any tag may hold attributes of one.
      const bare = markup.includes('<') ? markup : markup.replace(/\s[\w-]+="[^"]*"/g, '');
      for (const text of bare.replace(/<[^>]*>/g, '\u0001').split('\u0001')) add(text, node.start);
    }
    return true;
  });
  return found;
}
